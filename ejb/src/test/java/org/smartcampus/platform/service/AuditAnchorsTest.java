package org.smartcampus.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAnchorsTest {
  private static final String MAC = "a".repeat(42) + "-";

  /** In Macau the next month has begun. */
  private static final Instant LAST_OF_OCTOBER = Instant.parse("2026-10-31T16:00:00Z");

  private static final Instant OCTOBER = Instant.parse("2026-10-31T15:59:59.5Z");

  @TempDir Path home;

  @Test
  void whatIsAppendedIsRead() throws IOException {
    AuditAnchors anchors = anchors("campus");
    List<AnchoredHead> first = List.of(head(0, 3, OCTOBER), head(7, 5210, OCTOBER));
    List<AnchoredHead> second = List.of(head(7, 5211, LAST_OF_OCTOBER));
    anchors.append(first);
    anchors.append(second);
    assertEquals(Stream.concat(first.stream(), second.stream()).toList(), read(anchors, 0));
    assertEquals(
        List.of("audit-anchor-campus-2026-10.csv", "audit-anchor-campus-2026-11.csv"), names());
  }

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    anchors("campus").append(List.of(head(1, 1, OCTOBER)));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder().resolve("audit-anchor-campus-2026-10.csv"))));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
  }

  @Test
  void everyNodeHasItsOwnAndAllAreRead() throws IOException {
    anchors("a").append(List.of(head(1, 1, OCTOBER)));
    anchors("b/../c").append(List.of(head(1, 2, OCTOBER)));
    assertEquals(List.of("audit-anchor-a-2026-10.csv", "audit-anchor-b_.._c-2026-10.csv"), names());
    assertEquals(List.of(head(1, 1, OCTOBER), head(1, 2, OCTOBER)), read(anchors("d"), 0));
  }

  @Test
  void aLineThatWasCutShortSpoilsNoOther() throws IOException {
    AuditAnchors anchors = anchors("campus");
    anchors.append(List.of(head(1, 1, OCTOBER)));
    Files.writeString(
        folder().resolve("audit-anchor-campus-2026-10.csv"), "1,2,aaa", StandardOpenOption.APPEND);
    anchors.append(List.of(head(1, 3, OCTOBER)));
    assertEquals(List.of(head(1, 1, OCTOBER), head(1, 3, OCTOBER)), read(anchors, 1));
  }

  @Test
  void manyComeInBatchesAndNoneIsLost() {
    AuditAnchors anchors = anchors("campus");
    List<AnchoredHead> many =
        IntStream.rangeClosed(1, 2500).mapToObj(i -> head(1, i, OCTOBER)).toList();
    anchors.append(many);
    assertEquals(many, read(anchors, 0));
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertEquals(List.of(), read(anchors("campus"), 0));
  }

  private AuditAnchors anchors(String node) {
    return new AuditAnchors(folder(), node);
  }

  private Path folder() {
    return home.resolve("audit-anchor");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static List<AnchoredHead> read(AuditAnchors anchors, long unreadable) {
    List<AnchoredHead> all = new ArrayList<>();
    assertEquals(unreadable, anchors.read(all::addAll));
    return all;
  }

  private static AnchoredHead head(int school, long seq, Instant at) {
    return new AnchoredHead(school, seq, MAC, at);
  }
}
