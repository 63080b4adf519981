package org.smartcampus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path home;

  @Test
  void keyIsThirtyTwoBytesInHexThatOnlyItsOwnerReads() throws IOException {
    Secrets secrets = new Secrets(home);
    secrets.ensureKey();
    assertTrue(Files.readString(secrets.keyFile()).matches("[0-9a-f]{64}"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.keyFile())));
  }

  @Test
  void secretsStayTheSameAndDifferFromEachOther() {
    String first = new Secrets(home).database();
    assertEquals(first, new Secrets(home).database());
    assertNotEquals(first, new Secrets(home).oidc());
    assertNotEquals(new Secrets(home).internal(), new Secrets(home).oidc());
  }

  @Test
  void smppPasswordFitsItsProtocol() {
    assertEquals(8, new Secrets(home).smpp().length());
  }
}
