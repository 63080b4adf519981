package org.smartcampus.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of one system, each in a file of its own under {@link Settings#home()} that only its
 * owner may read. They are made at the first start and never printed, except the database password
 * of the demo in {@code info}.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path home;

  /** Secrets in this folder. */
  public Secrets(Path home) {
    this.home = home;
  }

  /** The file of the master key: 32 random bytes in hex. */
  public Path keyFile() {
    return home.resolve("key");
  }

  /** Makes the master key if there is none yet. */
  public void ensureKey() {
    value("key", 32);
  }

  /** Shared by the application and the Keycloak extension. */
  public String internal() {
    return value("internal-secret", 32);
  }

  /** Password of the application's database user. */
  public String database() {
    return value("db-password", 24);
  }

  /** Secret of the OpenID Connect client {@code smart-campus}. */
  public String oidc() {
    return value("oidc-secret", 32);
  }

  /** Password of Keycloak's first administrator, {@code admin}. */
  public String keycloakAdmin() {
    return value("keycloak-admin-password", 16);
  }

  /** Password at the SMS centre; SMPP allows eight characters at most. */
  public String smpp() {
    return value("smpp-password", 4);
  }

  /** The secret of this name, made at its first use: {@code bytes} random bytes in hex. */
  String value(String name, int bytes) {
    Path file = home.resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        write(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner may read, in one step. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        fresh,
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.SYNC);
    Files.move(
        fresh,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
