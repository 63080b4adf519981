package org.smartcampus.platform.service.exports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.SchoolSettings;
import org.smartcampus.platform.store.ExportStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * Ordering and taking files with persons' data (§2.1): with a reason and a fresh proof, within what
 * a person may order in a day. What concerns more than {@link Setting#EXPORT_SECOND} persons waits
 * for a second person, then for {@link Setting#EXPORT_DELAY}; the others can be taken at once. An
 * export is open for a day, for who ordered it.
 */
@Stateless
@Requires(Permission.EXPORT_RUN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Exports {
  /** Outbox kind for telling people of an order or a decision. */
  public static final String NEWS = "platform.export";

  /**
   * What may be added while an export waits, such as entries of a log on the waiting itself; beyond
   * twice as many and these, nobody has agreed to it.
   */
  private static final int MEANWHILE = 20;

  @Inject private ExportPlace place;
  @Inject private ExportStore store;
  @Inject private ExportDeciders deciders;
  @Inject private SchoolSettings settings;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Outbox outbox;
  @Inject private Audit audit;

  /**
   * What an export would be; to be asked before its reason, so that a proof is not asked after it.
   *
   * @throws BusinessException on a field for parameters that say nothing
   */
  @Fresh
  public ExportOutlook outlook(String kind, Map<String, String> parameters) {
    return place.call(
        () -> {
          ExportKind of = place.allowed(kind);
          String subject = of.subject(parameters);
          int persons = of.persons(parameters);
          int beyond = settings.of(Setting.EXPORT_SECOND);
          long others = deciders.persons().stream().filter(p -> p != me()).count();
          return new ExportOutlook(
              kind,
              parameters,
              of.titleKey(),
              subject,
              of.formats(),
              persons,
              persons > beyond,
              beyond,
              (int) others,
              settings.of(Setting.EXPORT_DELAY));
        });
  }

  /**
   * Orders an export.
   *
   * @return its public id
   * @throws BusinessException on field {@code reason} or {@code format}; {@code
   *     platform.export.tooMany} beyond what a person may order in a day
   */
  @Fresh
  public String order(String kind, Map<String, String> parameters, String format, String reason) {
    String why = PlainText.required(reason, ExportRequest.REASON_MAX, "reason");
    return place.call(
        () -> {
          ExportKind of = place.allowed(kind);
          if (!of.formats().contains(format)) {
            throw new BusinessException("platform.choice.unknown").onField("format");
          }
          ExportRequest request =
              request(of, parameters, format, why, of.subject(parameters), of.persons(parameters));
          take(request.persons());
          store.add(request);
          audit.record("export.order", "Export", request.publicId(), Map.of(), facts(request));
          if (request.many()) {
            outbox.add(NEWS, Map.of("export", request.publicId()));
          }
          return request.publicId();
        });
  }

  /** Exports, newest first: one's own, and those of all for who may decide. */
  public Page<ExportRow> list(PageRequest page) {
    return place.call(
        () -> {
          boolean decides = callers.current().has(Permission.EXPORT_DECIDE);
          Page<ExportRequest> found = store.page(decides ? null : me(), page);
          return new Page<>(found.rows().stream().map(this::row).toList(), found.total());
        });
  }

  /**
   * Makes the file of a released export for who ordered it, with the rights that he has now.
   *
   * @throws NotFoundException for an export that is not his
   * @throws BusinessException {@code platform.export.*} while it cannot be taken; {@code
   *     platform.export.grown} when it concerns many persons now and nobody has agreed to that
   */
  public ExportFile take(String publicId) {
    return place.call(
        () -> {
          ExportRequest request = place.lock(publicId);
          if (request.personId() != me()) {
            throw new NotFoundException();
          }
          request.requireOpen(clock.now());
          ExportKind kind = place.allowed(request.kind());
          int persons = kind.persons(request.parameters());
          int agreed = request.many() ? 2 * request.persons() + MEANWHILE : 0;
          if (persons > Math.max(agreed, settings.of(Setting.EXPORT_SECOND))) {
            throw new BusinessException("platform.export.grown");
          }
          store.taken(request.id());
          audit.record("export.take", "Export", publicId, Map.of(), Map.of("people", persons));
          // last: what fails before it leaves no file behind
          return kind.make(request.parameters(), request.format());
        });
  }

  private ExportRequest request(
      ExportKind of,
      Map<String, String> parameters,
      String format,
      String why,
      String subject,
      int persons) {
    boolean many = persons > settings.of(Setting.EXPORT_SECOND);
    Instant now = clock.now();
    return new ExportRequest(
        0,
        PublicId.random(),
        of.kind(),
        format,
        parameters,
        subject,
        persons,
        many,
        why,
        me(),
        callers.current().name(),
        now,
        many ? ExportState.WAITING : ExportState.RELEASED,
        "",
        "",
        many ? null : now,
        now.plus(many ? ExportRequest.DECISION : ExportRequest.LIFE),
        0);
  }

  private void take(int persons) {
    int files = settings.of(Setting.EXPORT_FILES);
    int most = settings.of(Setting.EXPORT_PERSONS);
    if (!store.use(me(), clock.today(), persons, files, most)) {
      throw new BusinessException("platform.export.tooMany", files, most);
    }
  }

  private ExportRow row(ExportRequest r) {
    Instant now = clock.now();
    Caller caller = callers.current();
    ExportState state = r.stateAt(now);
    boolean own = r.personId() == me();
    boolean decides = caller.has(Permission.EXPORT_DECIDE);
    return new ExportRow(
        r,
        place.find(r.kind()).titleKey(),
        state,
        own && r.isOpen(now),
        !own && decides && state == ExportState.WAITING,
        (own || decides) && !state.isOver());
  }

  private long me() {
    return callers.current().personId();
  }

  private static Map<String, Object> facts(ExportRequest r) {
    Map<String, Object> facts = new HashMap<>(r.parameters());
    facts.put("exportKind", r.kind());
    facts.put("subject", r.subject());
    facts.put("format", r.format());
    facts.put("reason", r.reason());
    facts.put("people", r.persons());
    return facts;
  }
}
