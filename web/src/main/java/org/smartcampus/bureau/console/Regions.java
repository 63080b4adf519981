package org.smartcampus.bureau.console;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.model.Language;

/** Regions of telephone numbers to choose from: those nearby, then all by name. */
final class Regions {
  private static final List<String> NEARBY = List.of("MO", "HK", "CN", "TW", "PT");
  private static final Map<Language, List<Choice>> CHOICES = new ConcurrentHashMap<>();

  private Regions() {}

  static List<Choice> choices(Language language) {
    return CHOICES.computeIfAbsent(language, Regions::named);
  }

  private static List<Choice> named(Language language) {
    Locale locale = language.locale();
    Comparator<Choice> byName =
        Comparator.comparing(Choice::label, Collator.getInstance(locale)::compare);
    return Stream.concat(
            NEARBY.stream().map(region -> choice(region, locale)),
            SchoolRules.regions().stream()
                .filter(region -> !NEARBY.contains(region))
                .map(region -> choice(region, locale))
                .sorted(byName))
        .toList();
  }

  private static Choice choice(String region, Locale locale) {
    String name = new Locale("", region).getDisplayCountry(locale);
    return new Choice(region, name + " (" + region + ")");
  }
}
