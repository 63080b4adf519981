package org.smartcampus.platform.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.smartcampus.platform.model.ChoiceKind.Free;
import org.smartcampus.platform.model.ChoiceKind.OneOf;
import org.smartcampus.platform.model.ChoiceKind.Shaped;
import org.smartcampus.platform.model.ChoiceKind.SomeOf;
import org.smartcampus.platform.model.ChoiceKind.Switch;
import org.smartcampus.platform.model.ChoiceKind.Whole;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

/**
 * What a school decides by itself on its settings pages (P-50 to P-59), with the value that holds
 * until it has decided. Limits that the bureau sets for all are a {@link Setting}.
 */
public enum Choice {
  /** What the school is called where there is little room; empty for its name. */
  SHORT_NAME(ChoicePage.COMPANY, new Free(16), ""),
  /** Who runs the school. */
  SCHOOL_KIND(
      ChoicePage.COMPANY,
      new OneOf(List.of("UNSAID", "PUBLIC", "PRIVATE_FREE", "PRIVATE", "SPECIAL", "OTHER")),
      "UNSAID"),
  ADDRESS(ChoicePage.COMPANY, new Free(200), ""),
  /** Whom the bureau and parents may ask. */
  CONTACT_PERSON(ChoicePage.COMPANY, new Free(64), ""),
  TELEPHONE(
      ChoicePage.COMPANY,
      new Shaped(32, "\\+?[0-9][0-9 ()-]{4,30}", "platform.choice.telephone"),
      ""),
  DOMAIN(
      ChoicePage.COMPANY,
      new Shaped(
          100, "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}", "platform.choice.domain"),
      ""),
  /** Public id of the picture, or empty. */
  LOGO(ChoicePage.COMPANY, new Free(22), ""),
  /** How a member's name stands in the directory: alone or with the English one (F090). */
  NAME_MODE(
      ChoicePage.CONTACTS, new OneOf(List.of("NAME", "NAME_ENGLISH", "ENGLISH_NAME")), "NAME"),
  /** Columns of the directory for who has not chosen his own (F091); the name always stands. */
  DIRECTORY_COLUMNS(
      ChoicePage.CONTACTS,
      new SomeOf(List.of("account", "category", "departments", "mobile", "state", "title")),
      "account,category,departments,mobile,state,title"),
  /** How those are told who have not read a notice in time (F169). */
  FALLBACK(ChoicePage.MOBILE_ACCESS, new OneOf(List.of("OFF", "SMS", "MAIL")), "OFF"),
  /** Minutes after which a notice counts as not read in time. */
  FALLBACK_MINUTES(ChoicePage.MOBILE_ACCESS, new Whole(5, 1440), "60"),
  /** Whether every request is reviewed, or only those that do not match the roster (P-56). */
  JOIN_REVIEW(ChoicePage.JOINING, new OneOf(List.of("ALL", "UNMATCHED")), "ALL"),
  /** Days that a request waits for its review. */
  JOIN_DAYS(ChoicePage.JOINING, new Whole(3, 30), "30"),
  /** Kinds of codes that the school gives out. */
  JOIN_CODES(ChoicePage.JOINING, new SomeOf(List.of("ADMIN", "PARENT")), "ADMIN,PARENT"),
  /** Rows of a list for who has not chosen his own number (P-59). */
  PAGE_ROWS(ChoicePage.GENERAL, new OneOf(List.of("20", "50", "100")), "20"),
  /** How the entries of the phone's start page stand: below each other or as tiles (F167). */
  LAYOUT(ChoicePage.GENERAL, new OneOf(List.of("LIST", "TILES")), "LIST"),
  /** The language of parents for whom neither a form nor a sheet says one. */
  LANGUAGE(
      ChoicePage.GENERAL,
      new OneOf(Stream.of(Language.values()).map(Enum::name).toList()),
      "ZH_HANT"),
  /** What the phone's start page greets with; empty for no greeting (F166). */
  BANNER_TEXT(ChoicePage.GENERAL, new Free(120), ""),
  /** Where the greeting leads; empty for nowhere. */
  BANNER_LINK(
      ChoicePage.GENERAL,
      new Shaped(200, "https://[^\\s\"'<>]{3,190}", "platform.choice.link"),
      ""),
  /** Whether pages with people name who looks at them, over everything (F095). */
  WATERMARK(ChoicePage.WATERMARK, new Switch(), "false"),
  /** Fields whose values are shown only after a recorded tap (F096, §3.11). */
  CONFIDENTIAL_FIELDS(
      ChoicePage.CONFIDENTIAL, new SomeOf(ConfidentialField.words()), "BIRTH_DATE,EMAIL,MOBILE"),
  /** Whether who reveals a value says what for. */
  CONFIDENTIAL_PURPOSE(ChoicePage.CONFIDENTIAL, new Switch(), "false"),
  /** Whether a person sees who looked at his confidential fields. */
  CONFIDENTIAL_TOLD(ChoicePage.CONFIDENTIAL, new Switch(), "true"),
  /** Whether people verify themselves a second time after the sign-in (F161, §3.12). */
  VERIFICATION_ON(ChoicePage.VERIFICATION, new Switch(), "false"),
  /** Of whom it is asked. */
  VERIFICATION_OF(
      ChoicePage.VERIFICATION,
      new SomeOf(List.of("STAFF", "PARENTS", "ADMINISTRATORS")),
      "ADMINISTRATORS,PARENTS,STAFF"),
  /** Once after joining, on each new device. */
  VERIFICATION_WHEN(
      ChoicePage.VERIFICATION, new SomeOf(List.of("JOINING", "NEW_DEVICE")), "JOINING,NEW_DEVICE"),
  /** Again after this many days; 0 for never. */
  VERIFICATION_DAYS(ChoicePage.VERIFICATION, new Whole(0, 365), "0"),
  /** Again when a phone was not used for this many minutes; 0 for never. */
  VERIFICATION_MINUTES(ChoicePage.VERIFICATION, new Whole(0, 1440), "0"),
  /** By a code or a second factor of ours, or by the school's own page. */
  VERIFICATION_METHOD(
      ChoicePage.VERIFICATION, new OneOf(List.of("BUILT_IN", "CUSTOM")), "BUILT_IN"),
  /** Address of the school's own page. */
  VERIFICATION_PAGE(ChoicePage.VERIFICATION, new Free(500), ""),
  /** Whether a person is told by SMS of a sign-in on a device that was not seen before. */
  NEW_DEVICE_TOLD(ChoicePage.SIGN_IN, new Switch(), "true");

  private final ChoicePage page;
  private final ChoiceKind kind;
  private final String seed;

  Choice(ChoicePage page, ChoiceKind kind, String seed) {
    this.page = page;
    this.kind = kind;
    this.seed = seed;
  }

  /** The settings page it stands on. */
  public ChoicePage page() {
    return page;
  }

  /** What values it takes. */
  public ChoiceKind kind() {
    return kind;
  }

  /** The value while the school has decided nothing. */
  public String seed() {
    return seed;
  }

  /** The name under which it is kept. */
  public String code() {
    return "choice." + name();
  }

  /**
   * The value as it is kept.
   *
   * @throws BusinessException on the field of its name for what is no value of it
   */
  public String checked(String value) {
    return kind.checked(this, value);
  }

  /** Every choice of a page, in the order of this list. */
  public static List<Choice> of(ChoicePage page) {
    return Arrays.stream(values()).filter(c -> c.page == page).toList();
  }
}
