package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.AccountChanges;
import org.smartcampus.identity.service.DeviceRow;
import org.smartcampus.identity.service.DeviceService;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInUpkeep;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.it.inside.JoinedMembers.Joined;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.PublicId;

/**
 * Browsers are known again, new ones stand in the members' log and are told of (F165, P-58), and so
 * is what somebody changes of his own account at Keycloak.
 */
@ArquillianTest
class DevicesIT {
  @Inject private TwoSchools schools;
  @Inject private JoinedMembers joined;
  @Inject private ChoiceService choices;
  @Inject private DeviceService devices;
  @Inject private AccountChanges changes;
  @Inject private SessionService sessions;
  @Inject private OutsideSql sql;
  @Inject private SignInUpkeep upkeep;

  private int school;
  private Joined who;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(DevicesIT.class, TwoSchools.class, JoinedMembers.class, Joined.class);
  }

  @BeforeEach
  void oneMember() {
    school = schools.open(0);
    who = joined.add(school);
  }

  @Test
  void aNewDeviceIsLoggedAndToldAndTheFirstOneIsNoNews() {
    String first = PublicId.random();
    open(first);
    assertEquals(1, logged("session.device"));
    assertEquals(List.of(), news());
    open(first);
    assertEquals(1, logged("session.device"), "known again");
    open(PublicId.random());
    assertEquals(2, logged("session.device"));
    assertEquals(List.of("device"), news());

    choose(ChoicePage.SIGN_IN, Map.of(Choice.NEW_DEVICE_TOLD, "false"));
    open(PublicId.random());
    assertEquals(3, logged("session.device"), "logged nevertheless");
    assertEquals(List.of("device"), news());
  }

  @Test
  void theSameBrowserInTwoHandsIsTwoDevices() {
    String shared = PublicId.random();
    open(shared);
    Joined other = joined.add(school);
    joined.open(other, SessionKind.PHONE, false, shared);
    assertEquals(2, list(school).size());
    assertEquals(2, logged("session.device"));
  }

  @Test
  void whatNobodyNeedsAnyMoreIsForgotten() {
    verifyNewDevices();
    open(PublicId.random());
    passed();
    age("person_session", "expires_at", 9_000);
    String living = open(PublicId.random());
    age("person_device", "last_seen_at", 401);
    schools.outside(upkeep::tidy);
    assertTrue(joined.asNobody(() -> sessions.find(living)).isPresent());
    assertEquals(1, count("person_session"), "what is over for half a year");
    assertEquals(1, count("person_device"), "a browser with a session stays");
    age("person_session", "expires_at", 9_000);
    schools.outside(upkeep::tidy);
    assertEquals(0, count("person_device"));
  }

  private void age(String table, String column, int days) {
    schools.outside(
        () ->
            sql.update(
                "update "
                    + table
                    + " set "
                    + column
                    + " = "
                    + column
                    + " - interval "
                    + days
                    + " day where person_id = :person",
                Map.of("person", who.person())));
  }

  private long count(String table) {
    return schools.outside(
        () ->
            sql.query(
                    "select count(*) n from " + table + " where person_id = :person",
                    Map.of("person", who.person()),
                    r -> r.id("n"))
                .get(0));
  }

  @Test
  void anEndedDeviceSignsInAndVerifiesAnew() {
    verifyNewDevices();
    String browser = PublicId.random();
    String token = open(browser);
    String elsewhere = open(PublicId.random());
    passed();
    assertFalse(find(token).isUnverified());
    List<DeviceRow> rows = list(school);
    assertEquals(2, rows.size());
    String id = rows.get(1).publicId();
    assertEquals(1, rows.get(1).open());

    int foreign = schools.open(0);
    assertEquals(List.of(), list(foreign));
    Exception none = assertThrows(Exception.class, () -> end(foreign, id));
    assertTrue(
        none instanceof NotFoundException || none.getCause() instanceof NotFoundException,
        String.valueOf(none));
    assertThrows(Exception.class, () -> end(school, PublicId.random()));
    assertFalse(find(token).isUnverified());

    end(school, id);
    assertTrue(joined.asNobody(() -> sessions.find(token)).isEmpty());
    assertTrue(find(elsewhere).isUnverified(), "the other device lives on");
    assertEquals(1, logged("admin.endDevice"));
    assertTrue(find(open(browser)).isUnverified());
  }

  @Test
  void aFactorThatWasSetUpWhileAVerificationIsAskedProvesNothingThere() {
    changed("app");
    assertFalse(isDoubtful(), "nobody asked");
    assertEquals(List.of("factor.app"), news());
    assertEquals(1, logged("session.factor"));

    Joined early = who;
    verifyNewDevices();
    who = joined.add(school);
    changed("passkey");
    assertTrue(isDoubtful());
    assertTrue(find(joined.open(who, SessionKind.PHONE, true, PublicId.random())).isUnverified());
    who = early;
    assertFalse(find(joined.open(who, SessionKind.PHONE, true, PublicId.random())).isUnverified());
  }

  @Test
  void recoveryCodesAreNewsOnlyByThemselves() {
    changed("app");
    changed("recovery");
    assertEquals(List.of("factor.app"), news());
    schools.outside(
        () ->
            sql.update(
                "update person set factor_since = factor_since - interval 16 minute where id ="
                    + " :person",
                Map.of("person", who.person())));
    changed("recovery");
    changed("wechat");
    changed("something else");
    joined.asNobody(() -> run(() -> changes.changed("nobody-at-all", "app")));
    assertEquals(List.of("factor.app", "factor.recovery", "wechat"), news());
    assertNotEquals(0, logged("session.link"));
  }

  private String open(String browser) {
    return joined.open(who, SessionKind.PHONE, false, browser);
  }

  private SignedIn find(String token) {
    return joined.asNobody(() -> sessions.find(token)).orElseThrow();
  }

  private List<DeviceRow> list(int of) {
    return schools.in(of, () -> devices.list(PageRequest.first(20)).rows());
  }

  private void end(int of, String device) {
    schools.in(of, () -> run(() -> devices.end(device)));
  }

  private void changed(String what) {
    joined.asNobody(() -> run(() -> changes.changed(who.username(), what)));
  }

  private void verifyNewDevices() {
    choose(
        ChoicePage.VERIFICATION,
        Map.of(Choice.VERIFICATION_ON, "true", Choice.VERIFICATION_WHEN, "NEW_DEVICE"));
  }

  private void choose(ChoicePage page, Map<Choice, String> changed) {
    schools.in(
        school,
        () -> {
          ChoiceSheet was = choices.sheet(page);
          Map<Choice, String> values = new EnumMap<>(was.values());
          values.putAll(changed);
          choices.save(new ChoiceSheet(page, was.version(), values));
          return null;
        });
  }

  /** A pass of the person's first device, as an answer to a code stores it. */
  private void passed() {
    schools.outside(
        () ->
            sql.update(
                "insert into verification_pass (school_id, device_id, passed_at) select :school,"
                    + " min(id), utc_timestamp(6) from person_device where person_id = :person",
                Map.of("school", school, "person", who.person())));
  }

  private boolean isDoubtful() {
    return schools
        .outside(
            () ->
                sql.query(
                    "select factor_doubtful from person where id = :person",
                    Map.of("person", who.person()),
                    r -> r.flag("factor_doubtful")))
        .get(0);
  }

  private int logged(String action) {
    return schools
        .outside(
            () ->
                sql.query(
                    "select count(*) n from audit_entry where school_id = :school and action ="
                        + " :action",
                    Map.of("school", school, "action", action),
                    r -> r.number("n")))
        .get(0);
  }

  /** What the person is told by SMS, oldest first; nobody takes messages in this server. */
  private List<String> news() {
    return schools
        .outside(
            () ->
                sql.query(
                    "select payload from outbox where kind = 'identity.news' order by id",
                    Map.of(),
                    r -> r.text("payload")))
        .stream()
        .map(DevicesIT::read)
        .filter(row -> row.getString("person").equals(Long.toString(who.person())))
        .map(row -> row.getString("what"))
        .toList();
  }

  private static JsonObject read(String payload) {
    try (JsonReader json = Json.createReader(new StringReader(payload))) {
      return json.readObject();
    }
  }

  private static Object run(Runnable work) {
    work.run();
    return null;
  }
}
