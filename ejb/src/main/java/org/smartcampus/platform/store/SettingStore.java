package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Named settings of the installation and what schools have chosen; each with a version. */
@ApplicationScoped
public class SettingStore {
  private static final String VERSION = "settings.version";

  @Inject private OutsideSql outside;
  @Inject private SqlGateway inside;

  /** Every setting of the installation by name. */
  public Map<String, String> all() {
    return map(
        outside.query("select name, value from platform_setting", Map.of(), SettingStore::entry));
  }

  /** Counts a change of the installation's settings; false when somebody else was first. */
  public boolean step(int version) {
    outside.update(
        "insert ignore into platform_setting (name, value) values (:name, '0')",
        Map.of("name", VERSION));
    return outside.update(
            "update platform_setting set value = :next where name = :name and value = :version",
            Map.of("name", VERSION, "next", version + 1, "version", Integer.toString(version)))
        == 1;
  }

  /** The version of what {@link #all} gave. */
  public static int version(Map<String, String> all) {
    return Integer.parseInt(all.getOrDefault(VERSION, "0"));
  }

  public void put(String name, String value) {
    outside.update(
        "insert into platform_setting (name, value) values (:name, :value) on duplicate key update"
            + " value = values(value)",
        Map.of("name", name, "value", value));
  }

  /** Every choice of the school of the transaction by name. */
  public Map<String, String> ofSchool() {
    return map(
        inside.query(
            "select name, value from school_setting where school_id = :school",
            Map.of(),
            SettingStore::entry));
  }

  /** Counts a change of the school's limits; false when somebody else was first. */
  public boolean stepSchool(int version) {
    return stepSchoolName(VERSION, version);
  }

  /** Counts a change of a settings page of the school; false when somebody else was first. */
  public boolean stepSchool(String page, int version) {
    return stepSchoolName(VERSION + "." + page, version);
  }

  /** The version of a settings page in what {@link #ofSchool} gave. */
  public static int version(Map<String, String> all, String page) {
    return Integer.parseInt(all.getOrDefault(VERSION + "." + page, "0"));
  }

  private boolean stepSchoolName(String name, int version) {
    inside.update(
        "insert ignore into school_setting (school_id, name, value) values (:school, :name, '0')",
        Map.of("name", name));
    return inside.update(
            "update school_setting set value = :next where school_id = :school and name = :name and"
                + " value = :version",
            Map.of("name", name, "next", version + 1, "version", Integer.toString(version)))
        == 1;
  }

  public void putSchool(String name, String value) {
    inside.update(
        "insert into school_setting (school_id, name, value) values (:school, :name, :value) on"
            + " duplicate key update value = values(value)",
        Map.of("name", name, "value", value));
  }

  /** Counts a use in this hour; false beyond the most. */
  public boolean takeUse(String kind, String subject, Instant now, int most) {
    Map<String, Object> p =
        Map.of("kind", kind, "subject", subject, "hour", now.truncatedTo(ChronoUnit.HOURS));
    outside.update(
        "insert into platform_rate (kind, subject, hour_start, uses) values (:kind, :subject, :hour,"
            + " 1) on duplicate key update uses = uses + 1",
        p);
    return outside
            .query(
                "select uses from platform_rate where kind = :kind and subject = :subject and"
                    + " hour_start = :hour",
                p,
                r -> r.number("uses"))
            .get(0)
        <= most;
  }

  private static Map.Entry<String, String> entry(SqlRow r) throws java.sql.SQLException {
    return Map.entry(r.text("name"), r.text("value"));
  }

  private static Map<String, String> map(java.util.List<Map.Entry<String, String>> entries) {
    Map<String, String> all = new HashMap<>();
    entries.forEach(e -> all.put(e.getKey(), e.getValue()));
    return all;
  }
}
