package org.smartcampus.platform.service.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.FieldKeys;
import org.smartcampus.shared.model.PublicId;

/**
 * Links to files that work for one person and one minute (design §4.8). Who may see the file is
 * decided by whoever makes the link; a link seen by somebody else is of no use to him.
 */
@ApplicationScoped
public class SignedUrls {
  /** How long a link works. */
  public static final Duration VALID = Duration.ofSeconds(60);

  private static final String PURPOSE = "signed-url:v1";
  private static final Pattern PICTURE =
      Pattern.compile("(<img\\b[^>]*?\\bsrc=\")/files/([A-Za-z0-9_-]{22})(\")");

  @Inject private CampusClock clock;

  /** For the container. */
  public SignedUrls() {}

  SignedUrls(CampusClock clock) {
    this.clock = clock;
  }

  /** A link {@code /files/<id>?s=…&e=…&h=…} to a file of a school, for a person. */
  public String link(String filePublicId, int schoolId, long personId) {
    if (!PublicId.isShaped(filePublicId)) {
      throw new IllegalArgumentException("no public id");
    }
    long expires = clock.now().plus(VALID).getEpochSecond();
    String signature = sign(filePublicId, schoolId, personId, expires);
    return "/files/" + filePublicId + "?s=" + schoolId + "&e=" + expires + "&h=" + signature;
  }

  /** Makes the pictures of sanitized rich text visible to a person. */
  public String linkPictures(String html, int schoolId, long personId) {
    Matcher pictures = PICTURE.matcher(html);
    return pictures.replaceAll(
        m ->
            Matcher.quoteReplacement(
                m.group(1)
                    + link(m.group(2), schoolId, personId).replace("&", "&amp;")
                    + m.group(3)));
  }

  /** Whether a link was made by us for this person, be it expired. */
  public boolean isOurs(
      String filePublicId, int schoolId, long personId, long expires, String signature) {
    byte[] expected = bytes(sign(filePublicId, schoolId, personId, expires));
    return MessageDigest.isEqual(expected, bytes(signature));
  }

  /** Whether a link was made by us for this person and still works. */
  public boolean isValid(
      String filePublicId, int schoolId, long personId, long expires, String signature) {
    Instant now = clock.now();
    return isOurs(filePublicId, schoolId, personId, expires, signature)
        && now.getEpochSecond() <= expires
        && expires <= now.plus(VALID).getEpochSecond() + 1;
  }

  private static String sign(String file, int school, long person, long expires) {
    byte[] mac = FieldKeys.mac(PURPOSE, file + "|" + school + "|" + person + "|" + expires);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
