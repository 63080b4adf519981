package org.smartcampus.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.PublicId;

/**
 * A school of the bench, put in by plain SQL: what is measured goes through the product, what it is
 * measured on need not. Ids lie far above those that the product gives itself, and a fixed seed makes
 * the same school each time. Values that the product encrypts and indexes are made by its own types.
 */
abstract class School {
  static final LocalDateTime NOW = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

  private static final String[] SURNAMES = "陳 李 黃 張 梁 林 吳 何 余 歐陽 區 葉 鄭 許 鄧 馮 蘇 盧 蔡 曾".split(" ");
  private static final String GIVEN = "嘉俊詠欣子軒浩然思穎家樂志明美玲曉彤梓晴海濤雅文國強婉儀卓文凱琳偉倫𦾾䶮";

  final Connection database;
  final int id;
  final Random random;
  private long next;

  /** The school with this id, which is also its seed. */
  School(Connection database, int id) {
    this.database = database;
    this.id = id;
    this.random = new Random(id);
    this.next = id * 100_000_000L;
  }

  /** Puts the school in; nothing when an earlier run left it here. */
  final void putIn() throws SQLException {
    if (number("select count(*) from school where id = " + id) > 0) {
      return;
    }
    database.setAutoCommit(false);
    try {
      // tables are filled side by side, rows of one before those that they refer to
      set("foreign_key_checks = 0");
      addSchool();
      fill();
      database.commit();
    } finally {
      database.rollback();
      set("foreign_key_checks = 1");
      database.setAutoCommit(true);
    }
  }

  private void set(String variable) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("set " + variable);
    }
  }

  private void addSchool() throws SQLException {
    try (Bulk school =
        new Bulk(
            database,
            "school",
            "id,public_id,version,code,name_zh_hant,name_zh_hans,name_pt,name_en,status,region,"
                + "member_quota,verified,created_at")) {
      school.add(
          id, publicId(), 1, "bench" + id, "量度學校" + id, "量度学校" + id, "Escola " + id, "School " + id,
          "ACTIVE", "MO", 200_000, true, NOW);
    }
  }

  abstract void fill() throws SQLException;

  final long nextId() {
    return next++;
  }

  /** Adds a person with a role in this school; returns his id. */
  final long person(String name, String role, Long row) throws SQLException {
    long person = nextId();
    try (Bulk persons = new Bulk(database, "person", "id,public_id,version,name,language,created_at,preferences");
        Bulk roles = new Bulk(database, "membership", "id,person_id,school_id,role,ref_id,state,created_at,version")) {
      persons.add(person, publicId(), 1, name, "ZH_HANT", NOW, "rows=50");
      roles.add(nextId(), person, id, role, row, "ACTIVE", NOW, 1);
    }
    return person;
  }

  /** Opens sessions as the sign-in does; returns the tokens for the cookie. */
  final List<String> sessions(List<Long> persons, String kind) throws SQLException {
    List<String> tokens = new ArrayList<>();
    try (Bulk sessions =
        new Bulk(
            database,
            "person_session",
            "token_hash,public_id,person_id,kind,language,created_at,last_seen_at,expires_at,address,device,strength,proven_at")) {
      LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
      for (long person : persons) {
        String token = PublicId.random() + PublicId.random();
        tokens.add(token);
        sessions.add(
            BlindIndex.ofSecret("session", token), PublicId.random(), person, kind, "EN", now, now, now.plusHours(7), "127.0.0.1", "bench", "TWO_FACTORS", now);
      }
    }
    return tokens;
  }

  /** The school's administrator, as often as people are wanted: a session each. */
  final List<String> administrators(int people) throws SQLException {
    long person = number("select person_id from membership where role = 'SUPER_ADMIN' and school_id = " + id);
    return sessions(java.util.Collections.nCopies(people, person), "CONSOLE");
  }

  /** One campus, one section, grades of 50 classes; returns the classes' ids. */
  final List<Long> classes(int count) throws SQLException {
    List<Long> classes = new ArrayList<>();
    try (Bulk nodes =
        new Bulk(
            database,
            "structure_node",
            "school_id,id,public_id,version,kind,parent_id,path,name,code,sort_order,state")) {
      long campus = nextId();
      long section = nextId();
      nodes.add(id, campus, publicId(), 1, "CAMPUS", null, "/" + campus + "/", "本部", null, 1, "ACTIVE");
      String at = "/" + campus + "/" + section + "/";
      nodes.add(id, section, publicId(), 1, "SECTION", campus, at, "小學部", null, 1, "ACTIVE");
      long grade = 0;
      for (int i = 0; i < count; i++) {
        if (i % 50 == 0) {
          grade = nextId();
          nodes.add(
              id, grade, publicId(), 1, "GRADE", section, at + grade + "/", "級" + i / 50, null, i, "ACTIVE");
        }
        long one = nextId();
        nodes.add(
            id, one, publicId(), 1, "CLASS", grade, at + grade + "/" + one + "/", "班" + i, null, i, "ACTIVE");
        classes.add(one);
      }
    }
    return classes;
  }

  final long number(String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  final String name() {
    int[] given = GIVEN.codePoints().toArray();
    StringBuilder name = new StringBuilder(SURNAMES[random.nextInt(SURNAMES.length)]);
    for (int i = 0; i < 2; i++) {
      name.appendCodePoint(given[random.nextInt(given.length)]);
    }
    return name.toString();
  }

  /** A public id of the fixed seed. */
  final String publicId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A telephone that no other row of the bench has. */
  static String mobile(int school, int number) {
    return String.format("+86138%02d%06d", school % 100, number);
  }

}
