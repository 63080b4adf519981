package org.smartcampus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded MariaDB: made at the first start, on the loopback only, durable at every commit. */
public final class Database {
  private static final String USER = "campus";

  private final Settings settings;
  private final Secrets secrets;

  /** The database of this system. */
  public Database(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** The application's database user. */
  public static String user() {
    return USER;
  }

  /** Starts the server, and waits until it takes connections. */
  public Child start() throws IOException {
    Path base = settings.root().resolve("wildfly-config/server/target/mariadb");
    executable(base.resolve("bin"));
    executable(base.resolve("scripts"));
    Path data = settings.data().resolve("db");
    Path temporary = settings.run().resolve("db-tmp");
    Files.createDirectories(temporary);
    if (!Files.isDirectory(data.resolve("mysql"))) {
      install(base, data, temporary);
    }
    Path init = settings.run().resolve("db-init.sql");
    Secrets.write(init, initSql(secrets.database()));
    Child child =
        Child.start(
            settings, "mariadb", base, Map.of("TZ", "UTC"), command(base, data, temporary, init));
    Await.until(
        "MariaDB", Duration.ofMinutes(2), () -> Await.listens(settings.database()), child::check);
    // the server listens before it reads the init file: that stays, as secret as the password's
    // file
    return child;
  }

  private List<String> command(Path base, Path data, Path temporary, Path init) {
    List<String> command =
        new ArrayList<>(
            List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--socket=" + socket(),
                "--pid-file=" + settings.run().resolve("mariadbd.pid"),
                "--port=" + settings.database(),
                "--bind-address=127.0.0.1",
                // making a TLS key takes half a minute; nothing but the loopback gets here
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + init,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=96M",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--default-time-zone=+00:00"));
    if (root()) {
      command.add("--user=root");
    }
    return command;
  }

  private void install(Path base, Path data, Path temporary) throws IOException {
    Files.createDirectories(data);
    List<String> command =
        new ArrayList<>(
            List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary));
    if (root()) {
      command.add("--user=root");
    }
    Path log = settings.log().resolve("mariadb-install.log");
    Files.createDirectories(log.getParent());
    Process install =
        new ProcessBuilder(command)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (install.waitFor() != 0) {
        throw new LauncherException("MariaDB cannot make its system tables; see " + log);
      }
    } catch (InterruptedException e) {
      install.destroy();
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }

  /** The socket's path has to stay under 108 characters, whatever the folder is called. */
  private Path socket() {
    Path socket = settings.run().resolve("db.sock");
    return socket.toString().length() < 100
        ? socket
        : Path.of("/tmp/campus-" + settings.database() + ".sock");
  }

  static String initSql(String password) {
    return """
        create database if not exists campus character set utf8mb4 collate utf8mb4_bin;
        create user if not exists 'campus'@'127.0.0.1' identified by '%1$s';
        alter user 'campus'@'127.0.0.1' identified by '%1$s';
        grant all on campus.* to 'campus'@'127.0.0.1';
        """
        .formatted(password);
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void executable(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!Files.isExecutable(file)) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}
