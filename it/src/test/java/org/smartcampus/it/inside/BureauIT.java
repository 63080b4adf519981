package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.bureau.service.SchoolListDetail;
import org.smartcampus.bureau.service.SchoolLists;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolInput;
import org.smartcampus.school.service.SchoolRegister;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/**
 * The bureau's register of schools (P-01): its limits hold, and a suspension shuts everybody out.
 */
@ArquillianTest
class BureauIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(BureauIT.class);
  }

  @Inject private SchoolRegister register;
  @Inject private SchoolService schools;
  @Inject private SchoolLists lists;
  @Inject private MembershipService memberships;
  @Inject private SessionService sessions;
  @Inject private CampusClock clock;
  @Inject private CallerFactory factory;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Resource private ManagedExecutorService executor;

  private int run;
  private long clerk;

  @BeforeEach
  void somebodyOfTheBureau() {
    run = ThreadLocalRandom.current().nextInt(1_000_000);
    clerk = person("clerk");
  }

  @Test
  void twelveAtOnceMakeFiveSchoolsOfOneLegalEntity() throws InterruptedException {
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      SchoolInput input = input("p" + i, 1000, false, "SO" + run);
      all.add(executor.submit(() -> bureau(() -> register.create(input))));
    }
    int made = 0;
    for (Future<String> one : all) {
      try {
        one.get();
        made++;
      } catch (ExecutionException refused) {
        assertEquals(
            "school.legal.tooMany",
            ((BusinessException) refused.getCause()).key(),
            () -> refused.toString());
      }
    }
    assertEquals(5, made);
    assertRefused("school.legal.tooMany", "legalNumber", input("q", 1000, false, "so " + run));
  }

  @Test
  void aSchoolKeepsToCodeQuotaAndEntity() {
    String id = bureau(() -> register.create(input("a", 1000, false, "")));
    assertRefused("school.code.taken", "code", input("A", 1000, false, ""));
    assertRefused("school.quota.unverified", "memberQuota", input("b", 1001, false, ""));
    change(id, input("a", 1001, true, "SQ" + run));
    SchoolDetail school = bureau(() -> register.find(id));
    assertEquals(1001, school.memberQuota());
    assertEquals("SQ" + run, school.legalNumber());
    SchoolInput other = input("b", 1000, false, "SQ" + run);
    assertRefused(
        "school.legal.otherName",
        "legalName",
        new SchoolInput(
            other.code(), "乙", "", "", "", "MO", 1000, false, "別的法人", other.legalNumber()));
    assertThrows(
        ConflictException.class,
        () ->
            bureau(
                () -> {
                  register.update(id, school.version() - 1, input("a", 900, false, ""));
                  return null;
                }));
  }

  @Test
  void aSuspendedSchoolHasNobodyUntilItResumes() {
    String here = bureau(() -> register.create(input("x", 1000, false, "")));
    String there = bureau(() -> register.create(input("y", 1000, false, "")));
    long both = person("both");
    long only = person("only");
    give(both, here, Role.SUPER_ADMIN);
    give(both, there, Role.SUPER_ADMIN);
    give(only, here, Role.SUPER_ADMIN);
    String ofBoth = open(both);
    String ofOnly = open(only);
    assertTrue(may(ofOnly, here));
    assertTrue(may(ofBoth, here));

    suspend(here);
    assertFalse(may(ofOnly, here));
    assertTrue(signedIn(ofOnly).isShutOut());
    assertEquals(Set.of(Permission.SIGNED_IN), caller(ofOnly, here).permissions());
    assertFalse(may(ofBoth, here));
    assertTrue(may(ofBoth, there));
    assertEquals(inner(there), signedIn(ofBoth).school());
    assertTrue(transactions.call(inner(here), schools::isSuspended));
    assertFalse(transactions.call(inner(there), schools::isSuspended));

    bureau(
        () -> {
          register.resume(here, register.find(here).version(), "文件已補交");
          return null;
        });
    assertTrue(may(ofOnly, here));
    assertTrue(may(ofBoth, here));
    assertFalse(signedIn(ofOnly).isShutOut());
  }

  @Test
  void nobodyButTheBureauSuspends() {
    String here = bureau(() -> register.create(input("z", 1000, false, "")));
    long admin = person("admin");
    give(admin, here, Role.SUPER_ADMIN);
    Caller caller = caller(open(admin), here);
    assertThrows(
        ForbiddenException.class,
        () ->
            callers.as(
                caller,
                () -> {
                  register.suspend(here, 1, "x");
                  return null;
                }));
  }

  @Test
  void aListIsStoredAsItWasShownOrNotAtAll() throws IOException {
    String known = bureau(() -> register.create(input("k", 1000, false, "")));
    Path sheet = Files.createTempFile("schools", ".csv");
    Files.write(
        sheet,
        ("學校代碼,名稱（繁體中文）,成員限額\n"
                + code("k")
                + ",改名學校,\n"
                + code("l")
                + ",新學校,500\n"
                + code("m")
                + ",錯學校,1001\n")
            .getBytes(StandardCharsets.UTF_8));
    String list = bureau(() -> lists.stage(sheet, "schools.csv"));
    SchoolListDetail shown = bureau(() -> lists.find(list));
    assertEquals(
        List.of(1, 1, 0, 1),
        List.of(
            shown.count("ADD"), shown.count("UPDATE"), shown.count("SKIP"), shown.count("ERROR")));
    long other = person("other");
    assertThrows(NotFoundException.class, () -> bureau(other, () -> lists.find(list)));

    change(known, input("k", 700, false, ""));
    assertEquals(
        "platform.import.changedMeanwhile",
        assertThrows(BusinessException.class, () -> confirm(list)).key());
    assertEquals(0, named("新學校"));

    String again = bureau(() -> lists.stage(sheet, "schools.csv"));
    confirm(again);
    confirm(again);
    assertEquals(1, named("新學校"));
    assertEquals("改名學校", bureau(() -> register.find(known)).nameZhHant());
    assertEquals(700, bureau(() -> register.find(known)).memberQuota());
    Files.delete(sheet);
  }

  private long named(String name) {
    return bureau(register::all).stream()
        .filter(s -> s.nameZhHant().equals(name) && s.code().equals(code("l")))
        .count();
  }

  private void confirm(String list) {
    bureau(
        () -> {
          lists.confirm(list);
          return null;
        });
  }

  private SchoolInput input(String code, int quota, boolean verified, String legalNumber) {
    return new SchoolInput(
        code(code),
        "學校" + code,
        "",
        "",
        "",
        "MO",
        quota,
        verified,
        legalNumber.isEmpty() ? "" : "法人" + run,
        legalNumber);
  }

  private String code(String code) {
    return code + "-" + run;
  }

  private void change(String id, SchoolInput input) {
    bureau(
        () -> {
          register.update(id, register.find(id).version(), input);
          return null;
        });
  }

  private void suspend(String id) {
    bureau(
        () -> {
          register.suspend(id, register.find(id).version(), "文件逾期未交");
          return null;
        });
  }

  private void assertRefused(String key, String field, SchoolInput input) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> bureau(() -> register.create(input)));
    assertEquals(key, refusal.key());
    assertEquals(field, refusal.field());
  }

  private int inner(String publicId) {
    return transactions.outside(
        () ->
            schools.all().stream()
                .filter(s -> s.publicId().equals(publicId))
                .findFirst()
                .orElseThrow()
                .id());
  }

  private long person(String name) {
    Mobile mobile =
        Mobile.parse("6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999), "MO");
    return transactions.outside(
        () ->
            memberships.addPerson(name + run + mobile.lastFour(), name, mobile, Language.ZH_HANT));
  }

  private void give(long person, String school, Role role) {
    int id = inner(school);
    transactions.outside(
        () -> {
          memberships.give(person, id, role, null);
          return null;
        });
  }

  private String open(long person) {
    return callers.as(
        door(),
        () ->
            sessions.open(
                person, SessionKind.CONSOLE, Language.ZH_HANT, SignInProof.own(true, clock.now())));
  }

  private SignedIn signedIn(String token) {
    return callers.as(door(), () -> sessions.find(token)).orElseThrow();
  }

  private Caller caller(String token, String school) {
    return factory.of(signedIn(token), inner(school), door());
  }

  private boolean may(String token, String school) {
    return caller(token, school).has(Permission.CONTACTS_MANAGE);
  }

  private <T> T bureau(Callable<T> work) {
    return bureau(clerk, work);
  }

  private <T> T bureau(long person, Callable<T> work) {
    Caller caller =
        new Caller(
            person,
            "clerk",
            "BUREAU_ADMIN",
            null,
            null,
            null,
            EnumSet.of(Permission.SIGNED_IN, Permission.BUREAU_VIEW, Permission.BUREAU_MANAGE),
            Scope.NONE,
            Language.ZH_HANT,
            "",
            "",
            "");
    return transactions.call(caller, work);
  }

  private static Caller door() {
    return Caller.anonymous(Language.ZH_HANT, "127.0.0.1", "test", "test");
  }
}
