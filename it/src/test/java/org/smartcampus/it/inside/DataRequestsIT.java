package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.model.DataRequest;
import org.smartcampus.bureau.model.RequestKind;
import org.smartcampus.bureau.model.RequestState;
import org.smartcampus.bureau.service.DataRequestService;
import org.smartcampus.bureau.service.RegisterRequest;
import org.smartcampus.bureau.service.RequestSide;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.school.service.HolidayService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** Data requests (P-05): due in working days, a school's own, answered once. */
@ArquillianTest
class DataRequestsIT {
  private static final byte[] PDF = "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII);

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(DataRequestsIT.class, BureauCaller.class, TwoSchools.class);
  }

  @Inject private DataRequestService requests;
  @Inject private HolidayService holidays;
  @Inject private MembershipService memberships;
  @Inject private TwoSchools schools;
  @Inject private SqlGateway sql;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  private int here;
  private int there;
  private long admin;
  private long other;

  @BeforeEach
  void twoSchoolsWithAnAdministratorEach() {
    here = schools.open(0);
    there = schools.open(0);
    admin = person();
    other = person();
    give(admin, here, Role.SUPER_ADMIN);
    give(other, there, Role.SUPER_ADMIN);
  }

  @Test
  void aRequestGoesFromTheScanToTheAnswer() throws Exception {
    String id = here(() -> requests.register(RequestSide.SCHOOL, input("陳大文", PDF)));
    DataRequest made = here(() -> requests.find(RequestSide.SCHOOL, id));
    assertEquals(RequestState.RECEIVED, made.state());
    assertEquals(
        "bureau.request.nobody",
        refused(() -> assign(id, made.version(), other)),
        "no administrator of this school");
    assign(id, made.version(), admin);
    assertThrows(ConflictException.class, () -> assign(id, made.version(), admin));
    DataRequest assigned = here(() -> requests.find(RequestSide.SCHOOL, id));
    assertEquals(Long.valueOf(admin), assigned.assigneeId());

    assertEquals("platform.file.kind", refused(() -> close(id, 2, "x".getBytes())));
    close(id, 2, new byte[] {'P', 'K', 3, 4, 0});
    assertEquals("bureau.request.isClosed", refused(() -> close(id, 3, PDF)));
    assertEquals("%PDF-1.4 scan", read(here(() -> requests.open(RequestSide.SCHOOL, id, false))));
    assertThrows(
        NotFoundException.class, () -> there(() -> requests.open(RequestSide.SCHOOL, id, false)));
  }

  @Test
  void nothingButAPaperIsTakenIn() {
    for (String content : new String[] {"", "<html>", "MZ", "%PD"}) {
      BusinessException refusal =
          assertThrows(
              BusinessException.class,
              () ->
                  here(
                      () ->
                          requests.register(RequestSide.SCHOOL, input("陳大文", content.getBytes()))));
      assertEquals("file", refusal.field(), content);
    }
    assertEquals(
        "bureau.request.receivedRange",
        refused(
            () ->
                here(
                    () ->
                        requests.register(
                            RequestSide.SCHOOL,
                            new RegisterRequest(
                                "x",
                                RequestKind.ACCESS,
                                "",
                                clock.today().plusDays(1),
                                "a.pdf",
                                PDF)))));
  }

  @Test
  void eachSideSeesItsOwnOnly() {
    String school = here(() -> requests.register(RequestSide.SCHOOL, input("陳大文", PDF)));
    String bureau = bureau(() -> requests.register(RequestSide.BUREAU, input("李小明", PDF)));
    assertTrue(bureau(() -> requests.find(RequestSide.BUREAU, bureau)).person().equals("李小明"));
    assertThrows(
        NotFoundException.class, () -> bureau(() -> requests.find(RequestSide.BUREAU, school)));
    assertThrows(
        NotFoundException.class, () -> here(() -> requests.find(RequestSide.SCHOOL, bureau)));
    assertThrows(
        NotFoundException.class, () -> there(() -> requests.find(RequestSide.SCHOOL, school)));
    assertEquals(0, there(() -> list(null, false)));
    assertThrows(
        ForbiddenException.class, () -> here(() -> requests.find(RequestSide.BUREAU, bureau)));
    assertThrows(
        ForbiddenException.class,
        () ->
            callers.as(
                BureauCaller.of(admin, here, EnumSet.of(Permission.CONTACTS_MANAGE)),
                () -> requests.overdue(RequestSide.SCHOOL)));
  }

  @Test
  void theDueDateHonoursHolidaysAndOverdueOnesAreFound() {
    LocalDate day = LocalDate.of(2032, 3, 1);
    LocalDate before = requestsDue(day);
    LocalDate holiday = LocalDate.of(2032, 3, 3);
    bureau(
        () -> {
          holidays.add(holiday, "x");
          return null;
        });
    assertEquals(LocalDate.of(2032, 3, 15), before);
    assertEquals(LocalDate.of(2032, 3, 16), requestsDue(day));
    bureau(
        () -> {
          holidays.remove(holiday);
          return null;
        });

    String id = here(() -> requests.register(RequestSide.SCHOOL, input("陳大文", PDF)));
    assertEquals(0, here(() -> requests.overdue(RequestSide.SCHOOL)));
    transactions.call(
        here,
        () ->
            sql.update(
                "update data_request set due_on = :day where school_id = :school",
                Map.of("day", clock.today().minusDays(1))));
    assertEquals(1, here(() -> requests.overdue(RequestSide.SCHOOL)));
    assertEquals(1, here(() -> list(null, true)));
    close(id, 1, PDF);
    assertEquals(0, here(() -> requests.overdue(RequestSide.SCHOOL)));
    assertEquals(0, here(() -> list(null, true)));
    assertEquals(1, here(() -> list(RequestState.CLOSED, false)));
    assertFalse(
        here(() -> requests.find(RequestSide.SCHOOL, id)).isOverdue(clock.today().plusYears(1)));
  }

  private LocalDate requestsDue(LocalDate day) {
    return here(() -> requests.due(day));
  }

  private long list(RequestState state, boolean overdue) {
    return requests.list(RequestSide.SCHOOL, state, overdue, PageRequest.first(20)).total();
  }

  private RegisterRequest input(String person, byte[] file) {
    return new RegisterRequest(
        person, RequestKind.CORRECTION, "更正地址", clock.today(), "scan.pdf", file);
  }

  private void assign(String id, int version, long to) {
    here(
        () -> {
          requests.assign(RequestSide.SCHOOL, id, version, to);
          return null;
        });
  }

  private void close(String id, int version, byte[] answer) {
    here(
        () -> {
          requests.close(RequestSide.SCHOOL, id, version, "已更正", "answer", answer);
          return null;
        });
  }

  private static String refused(Runnable work) {
    return assertThrows(BusinessException.class, work::run).key();
  }

  private static String read(FileDownload file) throws IOException {
    try (InputStream content = file.content()) {
      return new String(content.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private long person() {
    Mobile mobile =
        Mobile.parse("6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999), "MO");
    return transactions.outside(
        () ->
            memberships.addPerson(
                "d" + mobile.lastFour() + System.nanoTime(), "管理員", mobile, Language.EN));
  }

  private void give(long person, int school, Role role) {
    transactions.outside(
        () -> {
          memberships.give(person, school, role, null);
          return null;
        });
  }

  private <T> T here(Callable<T> work) {
    return as(admin, here, work);
  }

  private <T> T there(Callable<T> work) {
    return as(other, there, work);
  }

  private <T> T as(long person, int school, Callable<T> work) {
    Caller caller = BureauCaller.of(person, school, EnumSet.of(Permission.ADMINS_MANAGE));
    return callers.as(caller, work);
  }

  private <T> T bureau(Callable<T> work) {
    return callers.as(BureauCaller.clerk(admin), work);
  }
}
