package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartcampus.platform.store.AuditStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.PersonalData;

/**
 * Writes one audit entry in the caller's transaction: who, when, what; before and after stand
 * masked in a side row whose hash is in the entry (§2.1, design §4.9).
 */
@ApplicationScoped
public class Audit {
  /** The bureau's number in the audit. */
  public static final int BUREAU = 0;

  private static final Jsonb JSON = JsonbBuilder.create();

  /** Beginnings of the actions after which a school's people and classes are as many as before. */
  private static final List<String> MOVES_NO_FIGURE =
      List.of(
          "page.",
          "session.",
          "code.",
          "log.",
          "stmt.",
          "report.",
          "job.",
          "import.",
          "pnotice.",
          "join.",
          "adminqr.",
          "adminapp.",
          "edu.invite.",
          "edu.verify.submit",
          "edu.verify.cancel",
          "edu.verify.expire");

  @Inject private Callers callers;
  @Inject private AuditStore store;
  @Inject private CampusClock clock;
  @Inject private KeptFigures figures;

  /** An entry without before and after. */
  public void record(String action, String objectType, Object objectId) {
    record(action, objectType, objectId, Map.of(), Map.of());
  }

  /**
   * An entry of a change.
   *
   * @param action code such as {@code member.create}
   * @param before fields that changed, as they were; personal data are stored masked
   * @param after the same fields as they are now
   */
  public void record(
      String action,
      String objectType,
      Object objectId,
      Map<String, ?> before,
      Map<String, ?> after) {
    record(callers.current(), action, objectType, objectId, before, after);
  }

  /**
   * The same in the log of a school in which the caller has no rights, such as one that he applies
   * to.
   */
  public void recordIn(
      int school,
      String action,
      String objectType,
      Object objectId,
      Map<String, ?> before,
      Map<String, ?> after) {
    record(callers.current().visiting(school), action, objectType, objectId, before, after);
  }

  private void record(
      Caller caller,
      String action,
      String objectType,
      Object objectId,
      Map<String, ?> before,
      Map<String, ?> after) {
    String detail = JSON.toJson(Map.of("before", masked(before), "after", masked(after)));
    store.add(caller, clock.now(), action, objectType, String.valueOf(objectId), detail);
    if (MOVES_NO_FIGURE.stream().noneMatch(action::startsWith)) {
      figures.change();
    }
  }

  private static Map<String, Object> masked(Map<String, ?> fields) {
    Map<String, Object> sorted = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (value == null || value instanceof Number || value instanceof Boolean) {
            sorted.put(name, value);
          } else {
            sorted.put(name, value instanceof PersonalData d ? d.toString() : value.toString());
          }
        });
    return sorted;
  }
}
