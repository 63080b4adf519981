package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.model.StudentStatus;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.service.AddNode;
import org.smartcampus.contactparents.service.AssignTeacher;
import org.smartcampus.contactparents.service.BindParent;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.Roster;
import org.smartcampus.contactparents.service.StudentInput;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contactparents.service.TeacherService;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.AdminGroupInput;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ShownSender;
import org.smartcampus.notification.service.Audience;
import org.smartcampus.notification.service.NotificationContent;
import org.smartcampus.notification.service.NotificationFigures;
import org.smartcampus.notification.service.NotificationFilter;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.notification.service.NotificationStatusService;
import org.smartcampus.notification.service.NotificationSummary;
import org.smartcampus.notification.service.SendNotification;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.report.service.CoverageReport;
import org.smartcampus.report.service.NoticeReport;
import org.smartcampus.report.service.PrintFormat;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;

/** Each right reaches what it was given for, and no other's scope (F111–F113, §3.8). */
@ArquillianTest
class RightsAndScopesIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(RightsAndScopesIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private AdminGroupService groups;
  @Inject private NodeService nodes;
  @Inject private TeacherService teachers;
  @Inject private StudentService students;
  @Inject private Roster roster;
  @Inject private NotificationService notices;
  @Inject private NotificationStatusService status;
  @Inject private NotificationFigures figures;
  @Inject private CoverageReport coverage;
  @Inject private NoticeReport receipts;
  @Inject private SessionService sessions;
  @Inject private VerifiedMobiles mobiles;
  @Inject private CallerFactory factory;
  @Inject private CampusClock clock;
  @Inject private Callers callers;

  private final Map<String, String> people = new HashMap<>();
  private int school;
  private String below;
  private String grade;
  private String first;
  private String second;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
    below = in(() -> departments.tops().get(0).children().get(0).publicId());
    String campus = in(() -> nodes.add(new AddNode(null, "本校", null, null, null, null)));
    String section =
        in(() -> nodes.add(new AddNode(campus, "小學", null, SectionKind.PRIMARY, null, null)));
    grade =
        in(
            () ->
                nodes.add(new AddNode(section, null, StandardGrade.values()[3], null, null, null)));
    first = in(() -> nodes.add(new AddNode(grade, null, null, null, null, "甲")));
    second = in(() -> nodes.add(new AddNode(grade, null, null, null, null, "乙")));
  }

  @Test
  void aPostAndAGroupAddUpAndKeepTheirOwnScopes() {
    String member = joined("甲");
    assign(member, first, TeacherRole.FORM_TEACHER);
    String mine = student("小明", first);
    String theirs = student("小華", second);
    group("一組", member, second, Permission.STUDENTS_MANAGE);
    Caller now = caller("甲");
    assertEquals(Set.of(first), reached(now, Permission.PARENTS_VERIFY));
    assertEquals(Set.of(first), reached(now, Permission.PARENTS_NOTIFY));
    assertEquals(Set.of(second), reached(now, Permission.STUDENTS_MANAGE));
    assertEquals(Set.of(first, second), reached(now, Permission.STUDENTS_VIEW));
    as(now, () -> students.find(mine));
    int version = in(() -> students.find(theirs)).version();
    as(now, () -> run(() -> students.edit(theirs, version, input("小華二", second))));
    assertThrown(
        NotFoundException.class,
        () -> as(now, () -> run(() -> students.edit(mine, version, input("小明二", first)))));
    assertThrown(
        NotFoundException.class,
        () -> as(now, () -> run(() -> students.edit(theirs, version + 1, input("小華二", first)))));
  }

  @Test
  void aFormTeacherSeesTheClassesWhereHeMerelyTeachesToo() {
    String member = joined("乙");
    assign(member, first, TeacherRole.FORM_TEACHER);
    assign(member, second, TeacherRole.SUBJECT_TEACHER);
    Caller now = caller("乙");
    assertEquals(Set.of(first), reached(now, Permission.PARENTS_VERIFY));
    assertEquals(Set.of(first, second), reached(now, Permission.STUDENTS_VIEW));
  }

  @Test
  void whoMaySendFollowsHisOwnAndWhoManagesTheOthersToo() {
    String one = joined("丙");
    String two = joined("丁");
    group("發送組", one, first, Permission.PARENTS_NOTIFY);
    String other = group("另一組", two, first, Permission.PARENTS_NOTIFY);
    reachable(student("小明", first));
    reachable(student("小華", second));
    String sent = send(caller("丙"), Set.of(first, second));
    assertEquals(List.of(sent), follows(caller("丙")));
    assertEquals(List.of(), follows(caller("丁")));
    assertThrown(NotFoundException.class, () -> as(caller("丁"), () -> status.detail(sent)));
    assertThrown(
        NotFoundException.class, () -> as(caller("丁"), () -> run(() -> status.withdraw(sent))));
    assertThrown(NotFoundException.class, () -> as(caller("丁"), () -> status.remind(sent)));
    assertThrown(NotFoundException.class, () -> as(caller("丁"), () -> notices.copy(sent)));
    edit(other, "另一組", first, Permission.PARENTS_NOTIFY, Permission.NOTICES_MANAGE);
    assertEquals(List.of(sent), follows(caller("丁")));
    assertEquals(1, as(caller("丁"), () -> status.detail(sent)).students());
    as(caller("丁"), () -> run(() -> status.withdraw(sent)));
    edit(other, "另一組", second, Permission.PARENTS_NOTIFY, Permission.NOTICES_MANAGE);
    assertEquals(List.of(), follows(caller("丁")));
  }

  @Test
  void figuresAreSeenAndNamesTakenOutOnlyWithTheirRights() {
    String member = joined("戊");
    String group = group("統計組", member, grade, Permission.USAGE_VIEW);
    reachable(student("小明", first));
    String sent = send(Caller.system(school), Set.of(first));
    assertEquals(2, as(caller("戊"), () -> coverage.rows()).size());
    assertEquals(
        List.of(sent),
        as(caller("戊"), () -> figures.recent()).stream()
            .map(NotificationSummary::publicId)
            .toList());
    assertThrown(ForbiddenException.class, () -> as(caller("戊"), () -> status.detail(sent)));
    assertThrown(
        ForbiddenException.class,
        () -> as(caller("戊"), () -> receipts.print(sent, PrintFormat.XLSX)));
    edit(group, "統計組", grade, Permission.USAGE_VIEW, Permission.EXPORT_RUN);
    assertTrue(
        as(caller("戊"), () -> receipts.print(sent, PrintFormat.XLSX)).file().toFile().delete());
    edit(group, "統計組", grade, Permission.STUDENTS_VIEW, Permission.EXPORT_RUN);
    assertThrown(ForbiddenException.class, () -> as(caller("戊"), () -> coverage.rows()));
    assertFalse(caller("戊").has(Permission.CONFIDENTIAL_VIEW));
  }

  private List<String> follows(Caller caller) {
    return as(
            caller,
            () ->
                status.list(
                    new NotificationFilter(false, null, null, null, null), PageRequest.first(20)))
        .rows()
        .stream()
        .map(NotificationSummary::publicId)
        .toList();
  }

  private String send(Caller caller, Set<String> to) {
    NotificationContent content =
        new NotificationContent(
            "旅行",
            "",
            "<p>明天</p>",
            NotificationMode.READ,
            ConfirmRule.ANY,
            null,
            ShownSender.PERSON);
    return as(
            caller,
            () ->
                notices.send(
                    new SendNotification(
                        PublicId.random(), null, content, new Audience(false, to), true)))
        .publicId();
  }

  private void assign(String member, String node, TeacherRole role) {
    in(() -> run(() -> teachers.assign(new AssignTeacher(node, member, role, "數學", true))));
  }

  private String group(String name, String member, String node, Permission... rights) {
    String group = in(() -> groups.add(groupInput(name, node, rights)));
    in(() -> run(() -> groups.addMember(group, member)));
    return group;
  }

  private void edit(String group, String name, String node, Permission... rights) {
    int version = in(() -> groups.find(group)).version();
    in(() -> run(() -> groups.edit(group, version, groupInput(name, node, rights))));
  }

  private static AdminGroupInput groupInput(String name, String node, Permission... rights) {
    return new AdminGroupInput(name, Set.of(rights), false, Set.of(), Set.of(node));
  }

  /** Classes that a right reaches. */
  private Set<String> reached(Caller caller, Permission right) {
    return as(caller, () -> nodes.tree(right)).stream()
        .filter(n -> n.isClass() && n.inScope())
        .map(NodeSummary::publicId)
        .collect(Collectors.toSet());
  }

  private String student(String name, String schoolClass) {
    return in(() -> students.add(input(name, schoolClass)));
  }

  private static StudentInput input(String name, String schoolClass) {
    return new StudentInput(name, "", "", null, null, schoolClass, StudentStatus.ACTIVE);
  }

  /** Binds somebody to a student. */
  private void reachable(String student) {
    Mobile mobile = nextMobile();
    people.put(student, mobiles.signedIn(mobile, Language.ZH_HANT));
    long person = schools.outside(() -> sessions.personOf(people.get(student))).orElseThrow();
    in(
        () ->
            roster.bind(
                new BindParent(
                    students.find(student).id(),
                    person,
                    "家長",
                    mobile,
                    null,
                    Language.ZH_HANT,
                    RelationKind.MOTHER,
                    "")));
  }

  private Mobile nextMobile() {
    return Mobile.parse("6" + (1_000_000 + school * 10 + people.size()), "MO");
  }

  private String joined(String name) {
    Mobile mobile = nextMobile();
    MemberInput input =
        new MemberInput(
            name,
            "",
            "",
            "教師",
            "",
            "",
            null,
            mobile.reveal(),
            "",
            "",
            null,
            List.of(new PlaceInput(below, false)));
    String publicId = in(() -> members.add(input));
    people.put(name, mobiles.signedIn(mobile, Language.ZH_HANT));
    return publicId;
  }

  /** Who somebody is with his next request. */
  private Caller caller(String name) {
    long person = schools.outside(() -> sessions.personOf(people.get(name))).orElseThrow();
    String token =
        callers.as(
            Caller.system(null),
            () ->
                schools.outside(
                    () ->
                        sessions.open(
                            person,
                            SessionKind.CONSOLE,
                            Language.EN,
                            SignInProof.own(true, clock.now()))));
    return schools.outside(
        () ->
            factory.of(
                sessions.find(token).orElseThrow(),
                Caller.anonymous(Language.EN, "127.0.0.1", "test", "test")));
  }

  private static void assertThrown(Class<? extends Throwable> type, Runnable work) {
    Throwable at = assertThrows(Exception.class, work::run);
    while (at.getCause() != null) {
      at = at.getCause();
    }
    assertEquals(type, at.getClass());
  }

  /** Work as somebody; each call of a service is a transaction of its own. */
  private <T> T as(Caller caller, Callable<T> work) {
    return callers.as(caller, work);
  }

  private <T> T in(Callable<T> work) {
    return schools.in(school, work);
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
