package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.Dissolution;
import org.smartcampus.bureau.model.DissolutionState;
import org.smartcampus.bureau.store.DissolutionStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.print.PrintEngine;
import org.smartcampus.platform.service.print.PrintOrder;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** The certificate of a school's end, on paper (§3.7). */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class DissolutionPaper {
  @Inject private DissolutionStore store;
  @Inject private SchoolService schools;
  @Inject private PrintEngine prints;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * The certificate as PDF, in the caller's language.
   *
   * @throws NotFoundException while the school is not dissolved
   */
  public byte[] pdf(String school) {
    SchoolSummary named = schools.byPublicId(school);
    Dissolution d =
        store
            .newest(named.id())
            .filter(o -> o.getState() == DissolutionState.DISSOLVED)
            .orElseThrow(NotFoundException::new);
    Caller caller = callers.current();
    Texts texts = Texts.of(caller.language());
    List<Map<String, Object>> rows = new ArrayList<>();
    long total = 0;
    for (Map.Entry<String, Long> entry : counts(d.getPurged())) {
      rows.add(Map.of("table", entry.getKey(), "rows", texts.number(entry.getValue())));
      total += entry.getValue();
    }
    String story =
        texts.get(
            "bureau.dissolution.paper.story",
            d.getRequestedBy(),
            moment(d.getRequestedAt()),
            d.getReason(),
            d.getApprovedBy(),
            moment(d.getApprovedAt()),
            moment(d.getEndedAt()));
    audit.record("org.dissolve.print", "Dissolution", d.getPublicId());
    return prints.pdf(
        new PrintOrder(
            "dissolution",
            caller.language(),
            texts.get("bureau.dissolution.paper.title", named.name()),
            named.code(),
            caller.name(),
            clock.now(),
            Map.of("STORY", story, "TOTAL", texts.number(total), "HASH", hash(d.getPurged()))),
        rows);
  }

  private static List<Map.Entry<String, Long>> counts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject all = reader.readObject();
      return all.keySet().stream()
          .sorted()
          .map(table -> Map.entry(table, all.getJsonNumber(table).longValue()))
          .toList();
    }
  }

  private static String moment(Instant at) {
    return at.atZone(CampusClock.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
  }

  private static String hash(String text) {
    try {
      return "SHA-256 "
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
