package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smartcampus.shared.model.CampusClock;

/**
 * Heads of the audit chains outside the database, so that one that was set back to an older state,
 * or a chain that was made anew with its key, is found (design §4.9). Files in the folder {@code
 * CAMPUS_AUDIT_ANCHOR}, for their owner only, appended to and never changed: one for each node and
 * month, {@code audit-anchor-<node>-2026-11.csv}, with lines {@code school,sequence,mac,time}.
 */
@ApplicationScoped
public class AuditAnchors {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{1,9}),(\\d{1,18}),([\\w-]{43}),(\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z)");
  private static final Pattern FILE = Pattern.compile("audit-anchor-.+-\\d{4}-\\d{2}\\.csv");
  private static final int BATCH = 1000;

  private final Path folder;
  private final String node;

  public AuditAnchors() {
    this(setting(), Node.name());
  }

  AuditAnchors(Path folder, String node) {
    this.folder = folder;
    this.node = node.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static Path setting() {
    String environment = System.getenv("CAMPUS_AUDIT_ANCHOR");
    if (environment != null && !environment.isBlank()) {
      return Path.of(environment);
    }
    String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
    return Path.of(data, "audit-anchor");
  }

  /** Adds heads to this node's files; they are on the disk when it returns. */
  public void append(List<AnchoredHead> heads) {
    Map<YearMonth, StringBuilder> months = new TreeMap<>();
    for (AnchoredHead head : heads) {
      months
          .computeIfAbsent(
              YearMonth.from(head.at().atZone(CampusClock.ZONE)), m -> new StringBuilder())
          .append(head.school())
          .append(',')
          .append(head.seq())
          .append(',')
          .append(head.mac())
          .append(',')
          .append(head.at())
          .append('\n');
    }
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (Map.Entry<YearMonth, StringBuilder> month : months.entrySet()) {
        append(month.getKey(), month.getValue().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(YearMonth month, String lines) throws IOException {
    Path file = folder.resolve("audit-anchor-" + node + "-" + month + ".csv");
    try (FileChannel out =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      String text = endsWithinALine(file) ? "\n" + lines : lines;
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /** True after a machine that stopped while it wrote: what follows must not join that line. */
  private static boolean endsWithinALine(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) != '\n';
    }
  }

  /**
   * Hands on all heads of all files in the folder, in batches.
   *
   * @return how many lines could not be read
   */
  public long read(Consumer<List<AnchoredHead>> batches) {
    long unreadable = 0;
    List<AnchoredHead> batch = new ArrayList<>();
    for (Path file : files()) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Matcher head = LINE.matcher(line);
          if (head.matches()) {
            batch.add(head(head));
          } else {
            unreadable++;
          }
          if (batch.size() == BATCH) {
            batches.accept(List.copyOf(batch));
            batch.clear();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (!batch.isEmpty()) {
      batches.accept(List.copyOf(batch));
    }
    return unreadable;
  }

  private static AnchoredHead head(Matcher line) {
    return new AnchoredHead(
        Integer.parseInt(line.group(1)),
        Long.parseLong(line.group(2)),
        line.group(3),
        Instant.parse(line.group(4)));
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> FILE.matcher(f.getFileName().toString()).matches()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
