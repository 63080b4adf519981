package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdminGroupInput;
import org.smartcampus.identity.service.AdminGroupService;
import org.smartcampus.identity.service.AdministratorRow;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;

/** Who may become and stay an administrator, and what a group's administrators may do (§3.8). */
@ArquillianTest
class AdministratorsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(AdministratorsIT.class, TwoSchools.class);
  }

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private AdministratorService administrators;
  @Inject private AdminGroupService groups;
  @Inject private SessionService sessions;
  @Inject private CampusClock clock;
  @Inject private CallerFactory factory;
  @Inject private VerifiedMobiles mobiles;
  @Inject private Callers callers;
  @Resource private ManagedExecutorService executor;

  private final Map<String, String> people = new HashMap<>();
  private int school;
  private String root;
  private String below;

  @BeforeEach
  void openSchool() {
    school = schools.open(0);
    root = in(() -> departments.tops().get(0).top().publicId());
    below = in(() -> departments.tops().get(0).children().get(0).publicId());
  }

  @Test
  void onlyAJoinedMemberCanBeOne() {
    String invited = in(() -> members.add(member("甲", below, "")));
    assertRefused("identity.admin.notJoined", () -> run(() -> administrators.add(invited)));
    String joined = joined("乙", below);
    in(() -> run(() -> administrators.add(joined)));
    assertRefused("identity.admin.already", () -> run(() -> administrators.add(joined)));
  }

  @Test
  void theLastOneStays() {
    String one = joined("甲", below);
    String two = joined("乙", below);
    in(() -> run(() -> administrators.add(one)));
    String first = supers().get(0).publicId();
    assertRefused("identity.admin.last", () -> run(() -> administrators.remove(first)));
    assertRefused("identity.admin.last", () -> run(() -> members.disable(one, version(one))));
    assertRefused("identity.admin.last", () -> run(() -> members.remove(one, version(one))));
    in(() -> run(() -> administrators.add(two)));
    in(() -> run(() -> members.remove(one, version(one))));
    assertEquals(List.of("乙"), supers().stream().map(AdministratorRow::name).toList());
  }

  @Test
  void twoWhoRemoveEachOtherLeaveOne() throws Exception {
    in(() -> run(() -> administrators.add(joined("甲", below))));
    in(() -> run(() -> administrators.add(joined("乙", below))));
    assertOneStays(
        supers().stream()
            .map(row -> (Runnable) () -> administrators.remove(row.publicId()))
            .toList());
  }

  /** The same in the directory, where the roles end together with being a member. */
  @Test
  void twoWhoLeaveAtOnceLeaveOne() throws Exception {
    List<String> both = List.of(joined("甲", below), joined("乙", below));
    both.forEach(member -> in(() -> run(() -> administrators.add(member))));
    assertOneStays(
        both.stream()
            .map(member -> (Runnable) () -> members.disable(member, version(member)))
            .toList());
  }

  /** Of two removals at once one is refused, and one super administrator is left. */
  private void assertOneStays(List<Runnable> removals) throws Exception {
    List<Future<Object>> both =
        removals.stream()
            .map(one -> executor.submit((Callable<Object>) () -> in(() -> run(one))))
            .toList();
    int refused = 0;
    for (Future<Object> one : both) {
      try {
        one.get();
      } catch (ExecutionException e) {
        refused++;
        assertEquals("identity.admin.last", ((BusinessException) root(e)).key());
      }
    }
    assertEquals(1, refused);
    assertEquals(1, supers().size());
  }

  /**
   * A new number makes a new person; the old one stays administrator only while the member stays.
   */
  @Test
  void whoProvedTheFormerNumberGoesWithTheMember() {
    String one = joined("甲", below);
    String two = joined("乙", below);
    in(() -> run(() -> administrators.add(one)));
    in(() -> run(() -> administrators.add(two)));
    String former = signIn("甲");
    Mobile other = Mobile.parse("6" + (1_000_000 + school * 10 + 9), "MO");
    in(() -> run(() -> members.update(one, version(one), member("甲", below, other.reveal()))));
    mobiles.signedIn(other, Language.ZH_HANT);
    assertTrue(caller(former).has(Permission.ADMINS_MANAGE));
    in(() -> run(() -> members.disable(one, version(one))));
    assertFalse(caller(former).has(Permission.ADMINS_MANAGE));
    assertEquals(1, supers().size());
  }

  @Test
  void onePersonHasOneGroup() {
    String member = joined("甲", below);
    String first = in(() -> groups.add(viewers("一組", false, below)));
    String second = in(() -> groups.add(viewers("二組", false, below)));
    in(() -> run(() -> groups.addMember(first, member)));
    assertRefused("identity.admin.inGroup", () -> run(() -> groups.addMember(second, member)));
    assertRefused(
        "identity.group.hasMembers", () -> run(() -> groups.delete(first, groupVersion(first))));
    in(() -> run(() -> administrators.add(member)));
    assertTrue(in(() -> groups.find(first)).members().isEmpty());
    assertRefused("identity.admin.isSuper", () -> run(() -> groups.addMember(first, member)));
    in(() -> run(() -> groups.delete(first, groupVersion(first))));
  }

  @Test
  void aGroupNeedsANameOfItsOwnRightsAndWhatTheyReach() {
    in(() -> groups.add(viewers("Viewers", false, below)));
    assertRefused("identity.group.nameTaken", () -> groups.add(viewers("viewers", false, below)));
    assertRefused(
        "identity.group.noRight",
        () -> groups.add(new AdminGroupInput("無", Set.of(), true, Set.of(), Set.of())));
    assertRefused("identity.group.noDepartment", () -> groups.add(viewers("三組", false)));
    assertRefused(
        "identity.group.noNode",
        () ->
            groups.add(
                new AdminGroupInput(
                    "四組", Set.of(Permission.PARENTS_NOTIFY), false, Set.of(below), Set.of())));
    assertThrows(
        Exception.class,
        () ->
            in(
                () ->
                    groups.add(
                        new AdminGroupInput(
                            "五組", Set.of(Permission.ADMINS_MANAGE), true, Set.of(), Set.of()))));
  }

  @Test
  void anEditOfAnOlderStateIsRefused() {
    String group = in(() -> groups.add(viewers("一組", false, below)));
    int version = groupVersion(group);
    in(() -> run(() -> groups.edit(group, version, viewers("二組", true, below))));
    assertThrows(
        ConflictException.class,
        () -> in(() -> run(() -> groups.edit(group, version, viewers("三組", false, below)))));
  }

  /** A change of the scope alone is one too. */
  @Test
  void aChangeOfTheScopeIsNotLost() {
    String group = in(() -> groups.add(viewers("一組", false, below)));
    int version = groupVersion(group);
    in(() -> run(() -> groups.edit(group, version, viewers("一組", false, root))));
    assertThrows(
        ConflictException.class,
        () -> in(() -> run(() -> groups.edit(group, version, viewers("一組", false, below)))));
  }

  @Test
  void rightsAndScopeAreThoseOfThisMoment() {
    String member = joined("甲", below);
    String token = signIn("甲");
    String group = in(() -> groups.add(viewers("一組", true)));
    assertFalse(caller(token).has(Permission.CONTACTS_VIEW));
    in(() -> run(() -> groups.addMember(group, member)));
    Caller now = caller(token);
    assertTrue(now.has(Permission.CONTACTS_VIEW));
    assertFalse(now.has(Permission.CONTACTS_MANAGE));
    assertFalse(now.reachesAll());
    assertEquals(Set.of(inner(below)), now.scope(Permission.CONTACTS_VIEW).departmentIds());
    String elsewhere = in(() -> departments.add(root, "另一處"));
    in(() -> run(() -> groups.edit(group, groupVersion(group), viewers("一組", false, elsewhere))));
    assertEquals(
        Set.of(inner(elsewhere)), caller(token).scope(Permission.CONTACTS_VIEW).departmentIds());
    in(() -> run(() -> groups.suspend(group, groupVersion(group))));
    assertFalse(caller(token).has(Permission.CONTACTS_VIEW));
    assertTrue(caller(token).scope(Permission.CONTACTS_VIEW).departmentIds().isEmpty());
    in(() -> run(() -> groups.resume(group, groupVersion(group))));
    assertTrue(caller(token).has(Permission.CONTACTS_VIEW));
    String person = in(() -> groups.find(group)).members().get(0).publicId();
    in(() -> run(() -> groups.removeMember(group, person)));
    assertFalse(caller(token).has(Permission.CONTACTS_VIEW));
  }

  @Test
  void aSuperAdministratorSeesAsAGroupAndNoMore() {
    in(() -> run(() -> administrators.add(joined("甲", below))));
    String token = signIn("甲");
    String group = in(() -> groups.add(viewers("一組", false, below)));
    assertTrue(caller(token).has(Permission.ADMINS_MANAGE));
    Caller self = caller(token);
    see(self, token, group);
    Caller seeing = caller(token);
    assertTrue(seeing.has(Permission.CONTACTS_VIEW));
    assertFalse(seeing.has(Permission.CONTACTS_MANAGE));
    assertFalse(seeing.has(Permission.ADMINS_MANAGE));
    assertEquals(Set.of(inner(below)), seeing.scope(Permission.CONTACTS_VIEW).departmentIds());
    schools.outside(() -> run(() -> sessions.endSeeing(token)));
    assertTrue(caller(token).has(Permission.ADMINS_MANAGE));
    see(self, token, group);
    in(() -> run(() -> groups.delete(group, groupVersion(group))));
    assertTrue(caller(token).has(Permission.ADMINS_MANAGE));
    String second = joined("乙", below);
    in(() -> run(() -> administrators.add(second)));
    String other = in(() -> groups.add(viewers("二組", false, below)));
    see(self, token, other);
    in(() -> run(() -> administrators.remove(supers().get(0).publicId())));
    assertFalse(caller(token).has(Permission.CONTACTS_VIEW));
  }

  /** A phone's session has the right over administrators for the minutes after a proof (F114). */
  @Test
  void aPhoneSetsAdministratorsOnlyRightAfterAProof() {
    in(() -> run(() -> administrators.add(joined("甲", below))));
    Instant now = clock.now();
    String proven = phone("甲", true, now);
    assertTrue(caller(proven).has(Permission.ADMINS_MANAGE));
    assertFalse(caller(proven).has(Permission.CONSOLE_ENTER));
    assertFalse(caller(proven).has(Permission.CONTACTS_MANAGE));
    assertFalse(
        caller(phone("甲", true, now.minus(Caller.FRESH))).has(Permission.ADMINS_MANAGE), "too old");
    assertFalse(caller(phone("甲", false, now)).has(Permission.ADMINS_MANAGE), "one factor");
    String member = joined("乙", below);
    String group = in(() -> groups.add(viewers("一組", false, below)));
    in(() -> run(() -> groups.addMember(group, member)));
    assertFalse(caller(phone("乙", true, now)).has(Permission.ADMINS_MANAGE), "a group's");
    Caller phone = caller(proven);
    String third = joined("丙", below);
    assertEquals(
        List.of(third),
        callers.as(phone, () -> administrators.candidates("丙")).stream()
            .map(AdminCandidate::publicId)
            .toList());
    callers.as(phone, () -> run(() -> administrators.add(third)));
    assertEquals(2, supers().size());
    assertThrows(
        Exception.class, () -> callers.as(phone, () -> members.find(third)), "no contacts");
  }

  private String phone(String name, boolean twoFactors, Instant provenAt) {
    long person = schools.outside(() -> sessions.personOf(people.get(name))).orElseThrow();
    return callers.as(
        Caller.system(null),
        () ->
            schools.outside(
                () ->
                    sessions.open(
                        person,
                        SessionKind.PHONE,
                        Language.EN,
                        SignInProof.own(twoFactors, provenAt))));
  }

  /** Else a sub-administrator could shut the super administrators out. */
  @Test
  void aGroupLeavesSuperAdministratorsAlone() {
    String one = joined("甲", below);
    String two = joined("乙", below);
    String plain = joined("丙", below);
    in(() -> run(() -> administrators.add(one)));
    String group =
        in(
            () ->
                groups.add(
                    new AdminGroupInput(
                        "三組", Set.of(Permission.CONTACTS_MANAGE), false, Set.of(below), Set.of())));
    in(() -> run(() -> groups.addMember(group, two)));
    Caller sub = caller(signIn("乙"));
    assertRefusedTo(sub, () -> members.update(one, version(one), member("甲", below, "66990001")));
    assertRefusedTo(sub, () -> members.disable(one, version(one)));
    assertRefusedTo(sub, () -> members.remove(one, version(one)));
    int version = version(plain);
    callers.as(sub, () -> run(() -> members.disable(plain, version)));
    in(() -> run(() -> members.update(one, version(one), member("甲", below, "66990001"))));
  }

  private void assertRefusedTo(Caller caller, Runnable work) {
    Exception thrown = assertThrows(Exception.class, () -> callers.as(caller, () -> run(work)));
    assertEquals("contacts.member.administrator", ((BusinessException) root(thrown)).key());
  }

  @Test
  void anotherSchoolsGroupIsNotThere() {
    int other = schools.open(0);
    String foreign =
        schools.in(
            other,
            () ->
                groups.add(
                    new AdminGroupInput(
                        "外組", Set.of(Permission.CONTACTS_VIEW), true, Set.of(), Set.of())));
    assertThrows(Exception.class, () -> in(() -> groups.find(foreign)));
    assertThrows(
        Exception.class, () -> in(() -> run(() -> groups.addMember(foreign, joined("甲", below)))));
    assertThrows(
        Exception.class, () -> schools.in(other, () -> groups.add(viewers("一組", false, below))));
  }

  private void see(Caller self, String token, String group) {
    callers.as(self, () -> run(() -> groups.see(token, group)));
  }

  private AdminGroupInput viewers(String name, boolean own, String... departmentIds) {
    return new AdminGroupInput(
        name, Set.of(Permission.CONTACTS_VIEW), own, Set.of(departmentIds), Set.of());
  }

  private List<AdministratorRow> supers() {
    return in(() -> administrators.superAdministrators());
  }

  private long inner(String department) {
    return in(() -> departments.find(department)).id();
  }

  private int version(String member) {
    return in(() -> members.find(member)).version();
  }

  private int groupVersion(String group) {
    return in(() -> groups.find(group)).version();
  }

  /** A member who has proven his mobile and so can sign in. */
  private String joined(String name, String department) {
    Mobile mobile = Mobile.parse("6" + (1_000_000 + school * 10 + people.size()), "MO");
    String publicId = in(() -> members.add(member(name, department, mobile.reveal())));
    people.put(name, mobiles.signedIn(mobile, Language.ZH_HANT));
    return publicId;
  }

  private static MemberInput member(String name, String department, String mobile) {
    return new MemberInput(
        name,
        "",
        "",
        "教師",
        "",
        "",
        null,
        mobile,
        "",
        mobile.isEmpty() ? "x" + name.codePointAt(0) + "@example.org" : "",
        null,
        List.of(new PlaceInput(department, false)));
  }

  private String signIn(String name) {
    long person = schools.outside(() -> sessions.personOf(people.get(name))).orElseThrow();
    return callers.as(
        Caller.system(null),
        () ->
            schools.outside(
                () ->
                    sessions.open(
                        person,
                        SessionKind.CONSOLE,
                        Language.EN,
                        SignInProof.own(true, clock.now()))));
  }

  private void assertRefused(String key, Callable<?> work) {
    Exception thrown = assertThrows(Exception.class, () -> in(work));
    assertEquals(key, ((BusinessException) root(thrown)).key());
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private Caller caller(String token) {
    return schools.outside(
        () ->
            factory.of(
                sessions.find(token).orElseThrow(),
                Caller.anonymous(Language.EN, "127.0.0.1", "test", "test")));
  }

  private <T> T in(Callable<T> work) {
    return schools.in(school, work);
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
