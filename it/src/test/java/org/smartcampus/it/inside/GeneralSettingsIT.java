package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.service.ParentInput;
import org.smartcampus.contactparents.service.ParentService;
import org.smartcampus.contactparents.service.StudentInput;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contacts.service.MemberQuery;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/**
 * P-54, P-59: what a school chooses for who has chosen nothing, kept as a whole and by one at a
 * time.
 */
@ArquillianTest
class GeneralSettingsIT {
  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(
        GeneralSettingsIT.class,
        BureauCaller.class,
        TwoSchools.class,
        OneClass.class,
        WaitingCodes.class);
  }

  @Inject private TwoSchools schools;
  @Inject private OneClass room;
  @Inject private StudentService students;
  @Inject private ParentService parents;
  @Inject private MemberService members;
  @Inject private ChoiceService choices;
  @Inject private InSchool transactions;
  @Inject private SqlGateway sql;

  private int school;
  private String first;

  @BeforeEach
  void openSchool() {
    school = schools.open(1);
    first = room.open(school);
  }

  @Test
  void aParentWithoutALanguageHasTheSchools() {
    assertEquals(Language.ZH_HANT, added("甲", null));
    save(sheet(), Map.of(Choice.LANGUAGE, "PT"));
    assertEquals(Language.PT, added("乙", null));
    assertEquals(Language.EN, added("丙", Language.EN));
    int other = schools.open(0);
    assertEquals(Language.ZH_HANT, schools.in(other, parents::usualLanguage), "another school's");
  }

  @Test
  void whatIsNoValueIsRefusedAtItsField() {
    assertEquals("PAGE_ROWS", field(Choice.PAGE_ROWS, "30"));
    assertEquals("LAYOUT", field(Choice.LAYOUT, ""));
    assertEquals("LANGUAGE", field(Choice.LANGUAGE, "FR"));
    assertEquals("BANNER_LINK", field(Choice.BANNER_LINK, "javascript:alert(1)"));
    assertEquals("BANNER_LINK", field(Choice.BANNER_LINK, "http://example.org"));
    assertEquals("BANNER_TEXT", field(Choice.BANNER_TEXT, "長".repeat(121)));
  }

  @Test
  void nobodyOverwritesAnybodyAndOnlySuperAdministratorsWrite() {
    ChoiceSheet old = sheet();
    save(old, Map.of(Choice.PAGE_ROWS, "50"));
    assertThrows(ConflictException.class, () -> save(old, Map.of(Choice.PAGE_ROWS, "100")));
    assertEquals("50", sheet().values().get(Choice.PAGE_ROWS));
    assertEquals(
        1,
        schools.in(
            school,
            () ->
                sql.number(
                    "select count(*) from audit_entry where school_id = :school and action ="
                        + " 'setting.choose'",
                    Map.of())));
    assertThrows(
        ForbiddenException.class,
        () ->
            transactions.call(
                BureauCaller.of(1L, school, EnumSet.of(Permission.CONSOLE_ENTER)),
                () -> choices.sheet(ChoicePage.GENERAL)));
  }

  /** The name in the directory is the school's way; what is searched and sorted stays. */
  @Test
  void namesStandAsTheSchoolSays() {
    schools.in(
        school,
        () ->
            sql.update(
                "update member set english_name = 'David Chan' where school_id = :school",
                Map.of()));
    String alone = listed();
    choose(ChoicePage.CONTACTS, Map.of(Choice.NAME_MODE, "ENGLISH_NAME"));
    assertEquals("David Chan (" + alone + ")", listed());
    choose(ChoicePage.CONTACTS, Map.of(Choice.NAME_MODE, "NAME"));
    assertEquals(alone, listed());
  }

  private String listed() {
    return schools.in(
        school,
        () ->
            members
                .list(new MemberQuery(null, null, null), PageRequest.first(20))
                .rows()
                .get(0)
                .name());
  }

  private void choose(ChoicePage page, Map<Choice, String> values) {
    save(
        transactions.call(
            BureauCaller.of(1L, school, EnumSet.of(Permission.ADMINS_MANAGE)),
            () -> choices.sheet(page)),
        values);
  }

  private Language added(String name, Language language) {
    return schools.in(
        school,
        () -> {
          String child = students.add(new StudentInput(name, "", "", null, null, first, null));
          parents.add(
              child,
              new ParentInput(0, 0, name + "母", RelationKind.MOTHER, "", "", "", language, true));
          return parents.input(students.find(child).guardians().get(0).relationId()).language();
        });
  }

  private String field(Choice choice, String value) {
    return assertThrows(BusinessException.class, () -> save(sheet(), Map.of(choice, value)))
        .field();
  }

  private ChoiceSheet sheet() {
    return transactions.call(
        BureauCaller.of(1L, school, EnumSet.of(Permission.ADMINS_MANAGE)),
        () -> choices.sheet(ChoicePage.GENERAL));
  }

  private void save(ChoiceSheet read, Map<Choice, String> values) {
    transactions.call(
        BureauCaller.of(1L, school, EnumSet.of(Permission.ADMINS_MANAGE)),
        () -> {
          choices.save(new ChoiceSheet(read.page(), read.version(), values));
          return null;
        });
  }
}
