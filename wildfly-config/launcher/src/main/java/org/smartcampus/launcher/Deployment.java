package org.smartcampus.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The EAR, unpacked into WildFly's deployment folder. Only what changed is written, each file by a
 * move, so that a running server never reads half a file. The demo's module is added here and
 * nowhere else: the EAR itself holds no demo code.
 */
public final class Deployment {
  private static final String NAME = "smart-campus.ear";
  private static final String DEMO = "smart-campus-demo.jar";

  private final Path deployments;

  /** A deployment in this folder that WildFly scans. */
  public Deployment(Path deployments) {
    this.deployments = deployments;
  }

  /** Brings the folder up to the EAR, with the demo's module if {@code demo} is not null. */
  public void sync(Path ear, Path demo) throws IOException {
    Path target = deployments.resolve(NAME);
    Set<Path> kept = new HashSet<>();
    try (InputStream in = Files.newInputStream(ear)) {
      unpack(in, target, demo != null, kept);
    }
    if (demo != null) {
      write(target.resolve(DEMO), Files.readAllBytes(demo), kept);
    }
    removeOthers(target, kept);
  }

  /** Asks the scanner to deploy, or to deploy again. */
  public void request() throws IOException {
    for (String state :
        new String[] {"deployed", "failed", "undeployed", "isdeploying", "pending"}) {
      Files.deleteIfExists(marker(state));
    }
    Files.writeString(marker("dodeploy"), NAME);
  }

  /** Whether the scanner has deployed it. */
  public boolean deployed() {
    return Files.exists(marker("deployed"));
  }

  /** Ends the launcher with the reason if the deployment failed. */
  public void check() {
    Path failed = marker("failed");
    if (Files.exists(failed)) {
      try {
        String reason = Files.readString(failed);
        throw new LauncherException(
            "The application cannot be deployed: "
                + reason.substring(0, Math.min(reason.length(), 2000)));
      } catch (IOException e) {
        throw new LauncherException("The application cannot be deployed", e);
      }
    }
  }

  private Path marker(String state) {
    return deployments.resolve(NAME + "." + state);
  }

  private static void unpack(InputStream archive, Path target, boolean demo, Set<Path> kept)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Path file = target.resolve(entry.getName()).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("Entry outside the archive: " + entry.getName());
      }
      if (entry.isDirectory()) {
        continue;
      }
      byte[] bytes = zip.readAllBytes();
      if (entry.getName().endsWith(".war")) {
        unpack(new ByteArrayInputStream(bytes), file, false, kept);
      } else if (demo && entry.getName().equals("META-INF/application.xml")) {
        String xml = withDemo(new String(bytes, StandardCharsets.UTF_8));
        write(file, xml.getBytes(StandardCharsets.UTF_8), kept);
      } else {
        write(file, bytes, kept);
      }
    }
  }

  /** The demo's module comes last: modules start in the order in which they stand. */
  static String withDemo(String applicationXml) {
    int last = applicationXml.lastIndexOf("</module>");
    if (last < 0) {
      throw new LauncherException("application.xml of the EAR has no module");
    }
    int end = last + "</module>".length();
    return applicationXml.substring(0, end)
        + "\n  <module>\n    <ejb>"
        + DEMO
        + "</ejb>\n  </module>"
        + applicationXml.substring(end);
  }

  private static void write(Path file, byte[] bytes, Set<Path> kept) throws IOException {
    kept.add(file);
    if (Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void removeOthers(Path target, Set<Path> kept) throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!kept.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
