package org.smartcampus.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What all goals stand on: the product with the bench's schools, bare WildFly, and the results. */
final class Stand implements AutoCloseable {
  /** People at once, a session each. */
  static final int PEOPLE = 16;

  /** Rounds that count; fewer only to try a program out. */
  static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** Seconds of one reading. */
  static final double SECONDS = 4;

  private final Settings settings;
  private final Results results;
  private final boolean keep;
  private Campus campus;
  private Floor floor;
  private Connection database;

  Stand(Settings settings, Results results, boolean keep) {
    this.settings = settings;
    this.results = results;
    this.keep = keep;
  }

  /** Starts the product; cold, on a fresh folder, where the start is measured. */
  void open(boolean cold) throws Exception {
    campus = new Campus(settings);
    if (campus.join()) {
      System.out.println("Taking over the system that an earlier run kept; the start is not measured");
    } else {
      if (cold) {
        measureStart();
      }
      System.out.println("Starting the bench's system");
      campus.start();
    }
    database = campus.database();
  }

  /** What goes wrong here must not keep the other goals from being measured. */
  private void measureStart() {
    try {
      new StartGoal(settings, results).measure();
    } catch (Exception e) {
      System.out.println("  not measured: " + e);
      e.printStackTrace(System.out);
    }
  }

  Settings settings() {
    return settings;
  }

  Results results() {
    return results;
  }

  Campus campus() {
    return campus;
  }

  Connection database() {
    return database;
  }

  /** Bare WildFly with the pages of {@code bench/floor}; started when first asked for. */
  Floor floor() throws IOException, InterruptedException {
    if (floor == null) {
      floor = new Floor(settings).reading(campus.databaseUrl());
      floor.start(true);
    }
    return floor;
  }

  /** Bare WildFly and the database, for its pages that read one. */
  List<Long> floorAndDatabase() throws IOException, InterruptedException {
    return List.of(floor().serving().get(0), campus.mariadb());
  }

  /** A directory of 3,000 members. */
  DirectorySchool small() throws SQLException {
    return put(new DirectorySchool(database, 9003, 3_000));
  }

  /** A directory of 30,000 members. */
  DirectorySchool large() throws SQLException {
    return put(new DirectorySchool(database, 9030, 30_000));
  }

  /** 60,000 guardians of 30,000 students. */
  ParentsSchool parents() throws SQLException {
    return put(new ParentsSchool(database, 9060, 30_000));
  }

  /** 6,000 guardians of 3,000 students. */
  ParentsSchool fewParents() throws SQLException {
    return put(new ParentsSchool(database, 9006, 3_000));
  }

  private static <S extends School> S put(S school) throws SQLException {
    school.putIn();
    return school;
  }

  @Override
  public void close() throws SQLException {
    if (database != null) {
      database.close();
    }
    if (floor != null) {
      floor.close();
    }
    if (campus != null && keep) {
      campus.leave();
    } else if (campus != null) {
      campus.close();
    }
  }
}
