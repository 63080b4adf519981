package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.smartcampus.bureau.model.DataRequest;
import org.smartcampus.bureau.model.RequestState;
import org.smartcampus.bureau.store.DataRequestStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.platform.service.file.ScanType;
import org.smartcampus.platform.service.file.StoredFiles;
import org.smartcampus.school.service.SchoolCalendar;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PlainText;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Requires;

/**
 * The register of written requests for one's own data (P-05, F018): the bureau's own, and a
 * school's, which its super administrators alone see. A request is answered by its due date, which
 * counts working days.
 */
@Stateless
@Requires({Permission.BUREAU_MANAGE, Permission.ADMINS_MANAGE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DataRequestService {
  /** Largest scan or answer, bytes. */
  public static final int FILE_MAX = 20 << 20;

  private static final String SCAN = "bureau.dataRequest";

  @Inject private DataRequestStore store;
  @Inject private MembershipService memberships;
  @Inject private StoredFiles files;
  @Inject private SchoolCalendar calendar;
  @Inject private PlatformSettings settings;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * One page of the register.
   *
   * @param side whose register
   * @param state null for all
   * @param overdue only those that are overdue
   */
  public Page<DataRequest> list(
      RequestSide side, RequestState state, boolean overdue, PageRequest page) {
    return in(side, () -> store.page(state, overdue ? clock.today() : null, page));
  }

  /** Open requests whose last day is over. */
  public long overdue(RequestSide side) {
    return in(side, () -> store.overdue(clock.today()));
  }

  /**
   * One request.
   *
   * @throws NotFoundException when there is none such on this side
   */
  public DataRequest find(RequestSide side, String publicId) {
    return in(side, () -> store.find(publicId).orElseThrow(NotFoundException::new));
  }

  /** The last day for the answer to a request that came in on a day. */
  public LocalDate due(LocalDate received) {
    return transactions.outside(
        () -> calendar.workingDays().after(received, settings.of(Setting.REQUEST_DAYS)));
  }

  /**
   * Registers a written request with its scan.
   *
   * @return its public id
   * @throws BusinessException on field {@code person}, {@code subject}, {@code received} or {@code
   *     file}
   */
  public String register(RequestSide side, RegisterRequest input) {
    String person = PlainText.required(input.person(), DataRequest.PERSON_MAX, "person");
    String subject = PlainText.optional(input.subject(), DataRequest.TEXT_MAX, "subject");
    LocalDate received = DataRequest.received(input.received(), clock.today());
    LocalDate due = due(received);
    String id = PublicId.random();
    return in(
        side,
        () -> {
          String scan =
              keep(input.fileName(), input.file(), ScanType.PDF, ScanType.JPEG, ScanType.PNG);
          store.add(
              new DataRequest(
                  0,
                  id,
                  1,
                  person,
                  input.kind(),
                  subject,
                  received,
                  due,
                  RequestState.RECEIVED,
                  null,
                  "",
                  scan,
                  null,
                  "",
                  callers.current().name(),
                  clock.now(),
                  "",
                  null));
          audit.record(
              "dsr.register",
              "DataRequest",
              id,
              Map.of(),
              Map.of("requestKind", input.kind(), "received", received, "due", due));
          return id;
        });
  }

  /** Who may answer: the bureau's administrators, or the school's super administrators. */
  public List<Assignee> assignees(RequestSide side) {
    int school = school(side);
    return transactions.outside(
        () -> {
          Stream<Long> people =
              side == RequestSide.BUREAU
                  ? memberships.bureauAdministrators().stream()
                  : memberships.holders(school, Role.SUPER_ADMIN).stream()
                      .map(MembershipService.RoleHolder::personId);
          return people.distinct().map(p -> new Assignee(p, memberships.nameOf(p))).toList();
        });
  }

  /**
   * Names who answers.
   *
   * @param version of the state that was shown
   * @throws BusinessException {@code bureau.request.isClosed}; {@code bureau.request.nobody} on
   *     field {@code assignee}
   * @throws ConflictException when somebody else has changed it
   */
  public void assign(RequestSide side, String publicId, int version, Long personId) {
    Assignee assignee =
        assignees(side).stream()
            .filter(a -> Long.valueOf(a.personId()).equals(personId))
            .findFirst()
            .orElseThrow(() -> new BusinessException("bureau.request.nobody").onField("assignee"));
    in(
        side,
        () -> {
          DataRequest request = lock(publicId, version);
          store.assign(request.id(), assignee.personId(), assignee.name());
          audit.record(
              "dsr.assign",
              "DataRequest",
              publicId,
              Map.of("assignee", request.assignee()),
              Map.of("assignee", assignee.name()));
          return null;
        });
  }

  /**
   * Closes a request with the answer that was given.
   *
   * @param file the answer's bytes: PDF, JPEG, PNG or ZIP (also .docx and .xlsx)
   * @throws BusinessException on field {@code outcome} or {@code file}; {@code
   *     bureau.request.isClosed}
   * @throws ConflictException when somebody else has changed it
   */
  public void close(
      RequestSide side,
      String publicId,
      int version,
      String outcome,
      String fileName,
      byte[] file) {
    String text = PlainText.required(outcome, DataRequest.TEXT_MAX, "outcome");
    in(
        side,
        () -> {
          DataRequest request = lock(publicId, version);
          String answer = keep(fileName, file, ScanType.values());
          store.close(request.id(), text, answer, callers.current().name(), clock.now());
          audit.record(
              "dsr.close",
              "DataRequest",
              publicId,
              Map.of("state", request.state()),
              Map.of("state", RequestState.CLOSED, "outcome", text));
          return null;
        });
  }

  /**
   * Opens the scan or the answer; who takes it is recorded. The receiver closes it.
   *
   * @throws NotFoundException when there is no such file
   */
  public FileDownload open(RequestSide side, String publicId, boolean answer) {
    return in(
        side,
        () -> {
          DataRequest request = store.find(publicId).orElseThrow(NotFoundException::new);
          String file = answer ? request.answerFile() : request.requestFile();
          if (file == null) {
            throw new NotFoundException();
          }
          audit.record(answer ? "dsr.view.answer" : "dsr.view.scan", "DataRequest", publicId);
          return files.open(file);
        });
  }

  private String keep(String name, byte[] content, ScanType... allowed) {
    return BusinessException.onField(
        "file",
        () -> {
          if (content == null || content.length == 0) {
            throw new BusinessException("shared.text.required");
          }
          ScanType type = ScanType.of(content, allowed);
          return files
              .add(name, type.mediaType(), SCAN, new ByteArrayInputStream(content), FILE_MAX)
              .publicId();
        });
  }

  private DataRequest lock(String publicId, int version) {
    DataRequest request = store.lock(publicId).orElseThrow(NotFoundException::new);
    request.expectOpen(version);
    return request;
  }

  private <T> T in(RequestSide side, Callable<T> work) {
    school(side);
    Caller caller = callers.current();
    return transactions.call(side == RequestSide.BUREAU ? caller.atBureau() : caller, work);
  }

  /** The school of a side; refuses who has no right there. */
  private int school(RequestSide side) {
    Caller caller = callers.current();
    if (side == RequestSide.BUREAU) {
      caller.require(Permission.BUREAU_MANAGE);
      return Caller.BUREAU;
    }
    caller.require(Permission.ADMINS_MANAGE);
    if (caller.schoolId() == null) {
      throw new NotFoundException();
    }
    return caller.schoolId();
  }
}
