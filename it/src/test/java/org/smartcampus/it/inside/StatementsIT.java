package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementState;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.StatementRegister;
import org.smartcampus.school.service.StatementVersion;
import org.smartcampus.school.store.StatementStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/** The statements (P-04): what is published is fixed, and the form shows what is valid now. */
@ArquillianTest
class StatementsIT {
  private static final StatementPurpose FORM = StatementPurpose.STAFF_JOIN;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(StatementsIT.class, BureauCaller.class);
  }

  @Inject private StatementRegister register;
  @Inject private SchoolService schools;
  @Inject private StatementStore store;
  @Inject private OutsideSql sql;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;

  @Test
  void theFormShowsTheVersionThatIsValidNow() {
    publish("第一版", null, Language.values());
    assertEquals("第一版 zh-Hans", shown(Language.ZH_HANS));
    StatementVersion first = newest();
    publish("第二版", null, Language.ZH_HANT, Language.PT, Language.EN);
    assertEquals("第二版 pt", shown(Language.PT));
    assertEquals("第二版 zh-Hant", shown(Language.ZH_HANS), "no older version for a missing language");
    assertEquals(StatementState.SUPERSEDED, bureau(() -> register.find(first.id())).state());

    Instant later = clock.now().plus(Duration.ofDays(3));
    publish("第三版", later, Language.values());
    assertEquals(StatementState.SCHEDULED, newest().state());
    assertEquals("第二版 en", shown(Language.EN));
    assertEquals("第二版 en", at(later.minusSeconds(1)));
    assertEquals("第三版 en", at(later));
  }

  @Test
  void nothingHalfWrittenIsPublishedAndNobodyOverwritesAnybody() {
    String id = bureau(() -> register.begin(FORM));
    assertEquals(id, bureau(() -> register.begin(FORM)), "goes on with the one begun");
    int version = version(id);
    save(version, Language.PT, "", "<p>texto</p>");
    assertEquals(
        "school.statement.incomplete",
        assertThrows(BusinessException.class, () -> publishDraft(version(id), null)).key());
    assertThrows(ConflictException.class, () -> save(version, Language.PT, "x", "<p>y</p>"));
    assertThrows(ConflictException.class, () -> publishDraft(version, null));
    int now = version(id);
    bureau(
        () -> {
          register.discard(FORM, number(id), now);
          return null;
        });
    assertFalse(bureau(register::all).stream().anyMatch(v -> v.id().equals(id) && v.isDraft()));
  }

  @Test
  void scriptsDoNotSurviveAndPublishedRowsCannotBeWritten() {
    publish("<b>", null, Language.values());
    String body = bureau(() -> register.texts(newest().id())).get(Language.EN).body().html();
    assertEquals("<p>ok</p>", body);
    for (String statement :
        new String[] {
          "update statement set title = 'x'",
          "delete from statement where number = 1",
          "insert into statement (id) values (1) on duplicate key update title = 'x'",
          "replace into statement (id) values (1)"
        }) {
      assertThrows(
          IllegalArgumentException.class, () -> sql.update(statement, Map.of()), statement);
    }
  }

  @Test
  void onlyTheBureauWrites() {
    assertThrows(
        ForbiddenException.class,
        () ->
            transactions.call(
                BureauCaller.of(1L, null, EnumSet.of(Permission.BUREAU_VIEW)),
                () -> register.begin(FORM)));
    assertThrows(
        ForbiddenException.class,
        () ->
            transactions.call(
                BureauCaller.of(1L, null, EnumSet.of(Permission.ADMINS_MANAGE)),
                () -> register.all()));
  }

  private void publish(String title, Instant from, Language... languages) {
    String id = bureau(() -> register.begin(FORM));
    for (Language language : Language.values()) {
      boolean wanted = java.util.List.of(languages).contains(language);
      save(
          version(id),
          language,
          wanted ? title + " " + language.tag() : "",
          wanted ? "<p>ok<script>alert(1)</script></p>" : "");
    }
    publishDraft(version(id), from);
  }

  private void save(int version, Language language, String title, String html) {
    bureau(
        () -> {
          register.save(FORM, draft(), version, language, title, html);
          return null;
        });
  }

  private void publishDraft(int version, Instant from) {
    bureau(
        () -> {
          register.publish(FORM, draft(), version, from);
          return null;
        });
  }

  /** Number of the version that is begun. */
  private int draft() {
    return register.all().stream()
        .filter(v -> v.purpose() == FORM && v.isDraft())
        .findFirst()
        .orElseThrow()
        .number();
  }

  private int number(String id) {
    return bureau(() -> register.find(id)).number();
  }

  private int version(String id) {
    return bureau(() -> register.find(id)).version();
  }

  private StatementVersion newest() {
    return bureau(register::all).stream()
        .filter(v -> v.purpose() == FORM && !v.isDraft())
        .findFirst()
        .orElseThrow();
  }

  private String shown(Language language) {
    return transactions.call(BureauCaller.visitor(language), () -> schools.statement(FORM).title());
  }

  private String at(Instant moment) {
    return transactions.outside(
        () -> store.valid(FORM, Language.EN, moment).orElseThrow().getTitle());
  }

  private <T> T bureau(Callable<T> work) {
    return transactions.call(BureauCaller.clerk(1L), work);
  }
}
