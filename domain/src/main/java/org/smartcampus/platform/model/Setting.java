package org.smartcampus.platform.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.smartcampus.shared.model.BusinessException;

/**
 * A limit of the installation with a name (P-09): its seed value, the range in which the bureau may
 * set it, and whether schools may be let decide. No value is ever looser than the seed's own limit,
 * and no school's looser than the bureau's.
 */
public enum Setting {
  CODES_PER_DAY("code.perDay", SettingGroup.SIGN_IN, SettingUnit.TIMES, 3, 10, 10),
  CODES_PER_HOUR("code.perHour", SettingGroup.SIGN_IN, SettingUnit.TIMES, 100, 20_000, 20_000),
  CODE_MINUTES("code.minutes", SettingGroup.SIGN_IN, SettingUnit.MINUTES, 2, 5, 5),
  CODE_TRIES("code.tries", SettingGroup.SIGN_IN, SettingUnit.TIMES, 3, 5, 5),
  CONSOLE_IDLE("session.console.idle", SettingGroup.SIGN_IN, SettingUnit.MINUTES, 5, 30, 30),
  CONSOLE_LONGEST("session.console.longest", SettingGroup.SIGN_IN, SettingUnit.HOURS, 1, 8, 8),
  PHONE_LONGEST("session.phone.longest", SettingGroup.SIGN_IN, SettingUnit.DAYS, 1, 30, 30),
  INVITE_DAYS(
      "invite.days.max", SettingGroup.JOINING, SettingUnit.DAYS, 7, 180, 180, Vary.SCHOOLS, false),
  INVITE_USES(
      "invite.uses.max",
      SettingGroup.JOINING,
      SettingUnit.TIMES,
      10,
      300,
      300,
      Vary.SCHOOLS,
      false),
  JOIN_CODES_PER_ADDRESS("join.codesPerHour", SettingGroup.JOINING, SettingUnit.TIMES, 10, 60, 60),
  JOIN_OPEN("join.open.max", SettingGroup.JOINING, SettingUnit.TIMES, 1, 20, 20),
  WITHDRAW_HOURS(
      "parentNotice.withdraw.hours",
      SettingGroup.NOTICES,
      SettingUnit.HOURS,
      1,
      24,
      24,
      Vary.SCHOOLS,
      false),
  REMINDERS(
      "parentNotice.reminders.max",
      SettingGroup.NOTICES,
      SettingUnit.TIMES,
      1,
      3,
      3,
      Vary.SCHOOLS,
      false),
  REMINDER_HOURS(
      "parentNotice.reminder.hours",
      SettingGroup.NOTICES,
      SettingUnit.HOURS,
      1,
      24,
      1,
      Vary.SCHOOLS,
      true),
  PICTURE_MB("media.image.mb", SettingGroup.FILES, SettingUnit.MEGABYTES, 1, 2, 2),
  SHEET_MB("import.sheet.mb", SettingGroup.FILES, SettingUnit.MEGABYTES, 1, 20, 20),
  UNVERIFIED_MEMBERS(
      "school.members.unverified.max", SettingGroup.SCHOOLS, SettingUnit.PEOPLE, 50, 1000, 1000),
  ENTITY_SCHOOLS("legalEntity.schools.max", SettingGroup.SCHOOLS, SettingUnit.SCHOOLS, 1, 5, 5),
  REQUESTS_PER_PERSON(
      "request.perPerson", SettingGroup.REQUESTS, SettingUnit.TIMES, 120, 1_200, 1_200),
  REQUESTS_PER_ADDRESS(
      "request.perAddress", SettingGroup.REQUESTS, SettingUnit.TIMES, 600, 12_000, 12_000),
  REQUESTS_PER_SCHOOL(
      "request.perSchool", SettingGroup.REQUESTS, SettingUnit.TIMES, 1_200, 24_000, 24_000),
  PRINTS_PER_PERSON("print.perPerson", SettingGroup.REQUESTS, SettingUnit.TIMES, 5, 60, 60),
  /** How many confidential values a person may look at in an hour (§3.11). */
  VIEWS_PER_HOUR("view.perHour", SettingGroup.REQUESTS, SettingUnit.TIMES, 30, 300, 300),
  /** How many of them the super administrators are told of. */
  VIEWS_ALERT(
      "view.alert", SettingGroup.REQUESTS, SettingUnit.TIMES, 5, 30, 30, Vary.SCHOOLS, false),
  EXPORT_SECOND(
      "export.second.persons",
      SettingGroup.EXPORTS,
      SettingUnit.PEOPLE,
      0,
      500,
      500,
      Vary.SCHOOLS,
      false),
  EXPORT_DELAY(
      "export.delay.minutes",
      SettingGroup.EXPORTS,
      SettingUnit.MINUTES,
      15,
      1_440,
      15,
      Vary.SCHOOLS,
      true),
  EXPORT_FILES(
      "export.files.perDay",
      SettingGroup.EXPORTS,
      SettingUnit.TIMES,
      1,
      20,
      20,
      Vary.SCHOOLS,
      false),
  EXPORT_PERSONS(
      "export.persons.perDay",
      SettingGroup.EXPORTS,
      SettingUnit.PEOPLE,
      100,
      20_000,
      20_000,
      Vary.SCHOOLS,
      false),
  REQUEST_DAYS("dataRequest.days", SettingGroup.SCHOOLS, SettingUnit.WORKING_DAYS, 1, 10, 10);

  private final String code;
  private final SettingGroup group;
  private final SettingUnit unit;
  private final int lowest;
  private final int highest;
  private final int seed;
  private final Vary vary;
  private final boolean moreStricter;

  private enum Vary {
    BUREAU,
    SCHOOLS
  }

  Setting(String code, SettingGroup group, SettingUnit unit, int lowest, int highest, int seed) {
    this(code, group, unit, lowest, highest, seed, Vary.BUREAU, false);
  }

  Setting(
      String code,
      SettingGroup group,
      SettingUnit unit,
      int lowest,
      int highest,
      int seed,
      Vary vary,
      boolean moreStricter) {
    this.code = code;
    this.group = group;
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
    this.seed = seed;
    this.vary = vary;
    this.moreStricter = moreStricter;
  }

  /** The name under which it is kept and shown. */
  public String code() {
    return code;
  }

  public SettingGroup group() {
    return group;
  }

  public SettingUnit unit() {
    return unit;
  }

  /** Least value that the bureau may set. */
  public int lowest() {
    return lowest;
  }

  /** Greatest value that the bureau may set. */
  public int highest() {
    return highest;
  }

  /** The value while nobody has set one. */
  public int seed() {
    return seed;
  }

  /** Whether the bureau may let schools decide. */
  public boolean isForSchools() {
    return vary == Vary.SCHOOLS;
  }

  /** True where a greater value is the stricter one, as with a pause. */
  public boolean isMoreStricter() {
    return moreStricter;
  }

  /** Least value that a school may choose under a value of the bureau. */
  public int lowest(int bureau) {
    return isMoreStricter() ? bureau : lowest;
  }

  /** Greatest value that a school may choose under a value of the bureau. */
  public int highest(int bureau) {
    return isMoreStricter() ? highest : bureau;
  }

  /**
   * What holds in a school: its own choice, never looser than the bureau's value.
   *
   * @param bureau the bureau's value
   * @param own the school's, or null when it has chosen none
   */
  public int effective(int bureau, Integer own) {
    return own == null ? bureau : Math.max(lowest(bureau), Math.min(highest(bureau), own));
  }

  /**
   * Refuses what is no value of the bureau.
   *
   * @throws BusinessException {@code platform.setting.range} with the limits, on the field of its
   *     name
   */
  public int checked(Integer value) {
    return checked(value, lowest, highest);
  }

  /**
   * Refuses what is no value of a school under a value of the bureau.
   *
   * @throws BusinessException {@code platform.setting.range} with the limits, on the field of its
   *     name
   */
  public int checked(Integer value, int bureau) {
    return checked(value, lowest(bureau), highest(bureau));
  }

  private int checked(Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw new BusinessException("platform.setting.range", least, most).onField(name());
    }
    return value;
  }

  /** The settings of a group. */
  public static List<Setting> of(SettingGroup group) {
    return Arrays.stream(values()).filter(s -> s.group == group).toList();
  }

  /** Those that schools may be let decide. */
  public static List<Setting> forSchools() {
    return Arrays.stream(values()).filter(Setting::isForSchools).toList();
  }

  /** The setting of a name. */
  public static Optional<Setting> find(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }
}
