package org.smartcampus.platform.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.smartcampus.shared.model.FieldKeys;

/**
 * What holds an audit chain together: {@code link(n) = HMAC(key, link(n-1) | n | entry | hash of
 * its detail)}, and a signature of the last link, so that nobody without the key can make the chain
 * end earlier. The key differs from school to school.
 */
final class AuditMacs {
  /** What stands before the first link. */
  static final String START = "0".repeat(43);

  private AuditMacs() {}

  /**
   * An entry as it is linked: its id, its own text and the hash of its detail; null without a row.
   */
  record Entry(long id, String text, String detailHash) {
    static Entry of(SqlRow r) throws java.sql.SQLException {
      String hash = r.text("detail_hash");
      if (hash == null) {
        return null;
      }
      String text =
          String.join(
              "\u0001",
              r.text("id"),
              String.valueOf(r.instant("at")),
              String.valueOf(r.idOrNull("person_id")),
              r.text("actor"),
              r.text("role"),
              r.text("action"),
              r.text("object_type"),
              r.text("object_id"),
              r.text("address"),
              r.text("user_agent"),
              r.text("request_id"));
      return new Entry(r.id("id"), text, hash);
    }
  }

  static String link(int school, long seq, String before, Entry entry) {
    String text = String.join("\u0002", before, Long.toString(seq), entry.text, entry.detailHash);
    return encode(FieldKeys.mac("audit:" + school, text));
  }

  static String head(int school, long seq, String lastLink) {
    return encode(FieldKeys.mac("audit-head:" + school, seq + "\u0002" + lastLink));
  }

  static String hash(String detail) {
    try {
      return encode(
          MessageDigest.getInstance("SHA-256").digest(detail.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
