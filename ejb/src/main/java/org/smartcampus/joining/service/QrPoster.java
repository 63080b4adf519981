package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.print.PrintEngine;
import org.smartcampus.platform.service.print.PrintOrder;
import org.smartcampus.school.service.SchoolPictures;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/**
 * One A4 page with a QR code and the steps behind it, in Traditional Chinese, Portuguese and
 * English.
 */
@ApplicationScoped
public class QrPoster {
  private static final List<Language> ON_PAPER =
      List.of(Language.ZH_HANT, Language.PT, Language.EN);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(CampusClock.ZONE);
  private static final int QR_PIXELS = 1200;

  @Inject private QrCodes codes;
  @Inject private PrintEngine prints;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private SchoolPictures pictures;

  /**
   * The page as PDF.
   *
   * @param link the address in the code
   * @param subject whom it invites, in large letters
   * @param title of the document
   * @param heading text key of what it is for
   * @param steps beginning of the text keys of its four steps
   * @param expiresAt until when the code is good; null for one that stays
   * @param owner who invites, by language
   */
  public byte[] pdf(
      String link,
      String subject,
      String title,
      String heading,
      String steps,
      Instant expiresAt,
      Function<Language, String> owner) {
    Map<String, Object> params = new HashMap<>();
    params.put("QR", codes.image(link, QR_PIXELS));
    pictures.logo().ifPresent(logo -> params.put("LOGO", logo));
    params.put("CLASS", subject);
    params.put("LINK", link);
    params.put(
        "HEADING",
        ON_PAPER.stream().map(l -> Texts.of(l).get(heading)).collect(Collectors.joining(" · ")));
    for (Language language : ON_PAPER) {
      String suffix = "_" + language.name();
      params.put("SCHOOL" + suffix, owner.apply(language));
      params.put("STEPS" + suffix, steps(language, steps, expiresAt));
    }
    return prints.pdf(
        new PrintOrder(
            "join-poster",
            Language.ZH_HANT,
            title,
            "",
            callers.current().name(),
            clock.now(),
            params),
        List.of(Map.of()));
  }

  private static String steps(Language language, String key, Instant expiresAt) {
    Texts texts = Texts.of(language);
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      steps.append(i).append(". ").append(texts.get(key + i)).append('\n');
    }
    if (expiresAt != null) {
      steps.append(texts.get("joining.poster.valid", DAY.format(expiresAt)));
    }
    return steps.toString();
  }
}
