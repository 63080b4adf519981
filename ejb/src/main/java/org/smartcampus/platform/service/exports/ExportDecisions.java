package org.smartcampus.platform.service.exports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.SchoolSettings;
import org.smartcampus.platform.store.ExportStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/** The second person's part in an export, and stopping one (§2.1). */
@Stateless
@Requires({Permission.EXPORT_DECIDE, Permission.EXPORT_RUN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportDecisions {
  @Inject private ExportPlace place;
  @Inject private ExportStore store;
  @Inject private SchoolSettings settings;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /**
   * Agrees: after the delay it can be taken for a day. Who ordered it and the others who may decide
   * are told, so that somebody may still stop it.
   *
   * @throws NotFoundException when there is none such
   * @throws BusinessException {@code platform.export.over}, {@code platform.export.own}
   */
  @Fresh
  @Requires(Permission.EXPORT_DECIDE)
  public void agree(String publicId) {
    place.call(
        () -> {
          Instant now = clock.now();
          ExportRequest request = decidable(publicId, now);
          Instant from = now.plus(Duration.ofMinutes(settings.of(Setting.EXPORT_DELAY)));
          store.decide(
              request.id(),
              ExportState.RELEASED,
              callers.current().name(),
              "",
              from,
              from.plus(ExportRequest.LIFE));
          return tell("export.agree", request, ExportState.RELEASED, "");
        });
  }

  /**
   * Refuses, with a reason that who ordered it sees.
   *
   * @throws NotFoundException when there is none such
   * @throws BusinessException on field {@code answer}; {@code platform.export.over}, {@code
   *     platform.export.own}
   */
  @Requires(Permission.EXPORT_DECIDE)
  public void refuse(String publicId, String answer) {
    String why = PlainText.required(answer, ExportRequest.REASON_MAX, "answer");
    place.call(
        () -> {
          ExportRequest request = decidable(publicId, clock.now());
          store.decide(
              request.id(),
              ExportState.REFUSED,
              callers.current().name(),
              why,
              null,
              request.openUntil());
          return tell("export.refuse", request, ExportState.REFUSED, why);
        });
  }

  /**
   * Stops an export that waits or is released: one's own, or anybody's for who may decide.
   *
   * @throws NotFoundException when there is none such for him
   * @throws BusinessException {@code platform.export.over}
   */
  public void stop(String publicId) {
    place.call(
        () -> {
          ExportRequest request = place.lock(publicId);
          boolean own = request.personId() == callers.current().personId();
          if (!own && !callers.current().has(Permission.EXPORT_DECIDE)) {
            throw new NotFoundException();
          }
          if (request.stateAt(clock.now()).isOver()) {
            throw new BusinessException("platform.export.over");
          }
          store.stop(request.id());
          audit.record(
              "export.stop",
              "Export",
              publicId,
              Map.of("state", request.state()),
              Map.of("state", ExportState.STOPPED));
          if (!own) {
            outbox.add(Exports.NEWS, Map.of("export", publicId));
          }
          return null;
        });
  }

  private ExportRequest decidable(String publicId, Instant now) {
    ExportRequest request = place.lock(publicId);
    request.requireDecision(callers.current().personId(), now);
    return request;
  }

  private Void tell(String action, ExportRequest request, ExportState now, String why) {
    Map<String, Object> after = new HashMap<>(Map.of("state", now));
    if (!why.isEmpty()) {
      after.put("reason", why);
    }
    audit.record(action, "Export", request.publicId(), Map.of("state", request.state()), after);
    outbox.add(Exports.NEWS, Map.of("export", request.publicId()));
    return null;
  }
}
