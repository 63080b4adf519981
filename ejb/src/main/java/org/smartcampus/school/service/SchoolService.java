package org.smartcampus.school.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolFields;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.model.Statement;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.store.SchoolStore;
import org.smartcampus.school.store.StatementStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.SafeHtml;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/** The schools themselves and the statements that joining forms show. */
@Stateless
public class SchoolService {
  @Inject private SchoolStore store;
  @Inject private StatementStore statements;
  @Inject private SchoolWriter writer;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Event<SchoolSuspended> closed;

  /** The caller's school. */
  @Open("names only; every visitor of a school's page sees them")
  public SchoolSummary current() {
    return byId(schoolOfCaller());
  }

  /** A school by its inner id, in the caller's language. */
  @Open("names only; every visitor of a school's page sees them")
  public SchoolSummary byId(int schoolId) {
    return SchoolSummary.of(load(schoolId), callers.current().language());
  }

  /**
   * A school by its public id.
   *
   * @throws NotFoundException when there is none such
   */
  @Open("names only; every visitor of a school's page sees them")
  public SchoolSummary byPublicId(String publicId) {
    return SchoolSummary.of(
        store.find(publicId).orElseThrow(NotFoundException::new), callers.current().language());
  }

  /** A school's name in a given language, for mails and prints. */
  @Open("names only")
  public String name(int schoolId, Language language) {
    return load(schoolId).name(language);
  }

  /** True when a text is one of the caller's school's names (§8.8: first level of a path). */
  @Open("names only")
  public boolean isCalled(String name) {
    return load(schoolOfCaller()).isCalled(name);
  }

  /**
   * True while the bureau keeps the caller's school closed; asked of the database each time, since
   * other nodes may still show the school as it was.
   */
  @Open("one bit, which every visitor of a link is told")
  public boolean isSuspended() {
    return store.isSuspended(schoolOfCaller());
  }

  /** All schools by code. */
  @Requires({Permission.BUREAU_VIEW, Permission.SYSTEM})
  public List<SchoolSummary> all() {
    Language language = callers.current().language();
    return store.all().stream().map(s -> SchoolSummary.of(s, language)).toList();
  }

  /** Inner ids of all schools, for loops with one transaction per school. */
  @Open("ids mean nothing outside; each school's own rows stay guarded")
  public List<Integer> ids() {
    return store.all().stream().map(School::getId).toList();
  }

  /**
   * Creates a school.
   *
   * @throws BusinessException on the field to blame, {@code school.code.taken} among them
   */
  @Requires(Permission.SYSTEM)
  public int create(CreateSchool command) {
    SchoolFields fields =
        new SchoolFields(
            command.nameZhHant(),
            command.nameZhHans(),
            command.namePt(),
            command.nameEn(),
            SchoolRules.DEFAULT_REGION,
            command.memberQuota(),
            command.verified(),
            "",
            "");
    return writer.add(command.code(), fields, command.active()).getId();
  }

  /** Names the founder of a school; exactly one at a time (§3.6). */
  @Requires(Permission.SYSTEM)
  public void setFounder(int schoolId, long personId) {
    School school = load(schoolId);
    school.setFounderId(personId);
    audit.record("founder.set", "School", school.getPublicId());
  }

  /**
   * Makes a person the founder of a school that has none, unless he founded five that still are
   * (F120); the caller holds the locks of both.
   *
   * @return whether he is it now
   */
  @Requires(Permission.SYSTEM)
  public boolean found(int schoolId, long personId) {
    School school = load(schoolId);
    if (school.getFounderId() != null || store.countFounded(personId) >= SchoolRules.FOUNDED_MAX) {
      return false;
    }
    setFounder(schoolId, personId);
    return true;
  }

  /**
   * Gives a school to another founder, unless he founded five already (F120); the caller holds the
   * locks of both.
   *
   * @return whether he is it now
   */
  @Requires(Permission.SYSTEM)
  public boolean handOver(int schoolId, long personId) {
    if (store.countFounded(personId) >= SchoolRules.FOUNDED_MAX) {
      return false;
    }
    setFounder(schoolId, personId);
    return true;
  }

  /**
   * Makes an active school read-only before its end (§3.7), or active again.
   *
   * @throws BusinessException {@code school.notActive}
   */
  @Requires(Permission.SYSTEM)
  public void coolOff(int schoolId, boolean begins) {
    School school = locked(schoolId);
    if (begins) {
      school.coolOff();
      closed.fire(new SchoolSuspended(schoolId));
    } else {
      school.reopen();
    }
  }

  /** Ends a school for good; its code and names stay (§3.7). */
  @Requires(Permission.SYSTEM)
  public void dissolve(int schoolId) {
    locked(schoolId).dissolve();
  }

  private School locked(int schoolId) {
    return store.lock(load(schoolId).getPublicId()).orElseThrow(NotFoundException::new);
  }

  /** Opens a school under set-up for its people: it has an administrator now (§3.1). */
  @Requires(Permission.SYSTEM)
  public void activate(int schoolId) {
    School school = load(schoolId);
    if (school.getStatus() == SchoolStatus.SET_UP) {
      school.activate();
      audit.record(
          "school.activate",
          "School",
          school.getPublicId(),
          Map.of("schoolStatus", SchoolStatus.SET_UP),
          Map.of("schoolStatus", school.getStatus()));
    }
  }

  /**
   * Publishes a version of a statement in one language, valid at once: the product's own text where
   * the bureau has none.
   */
  @Requires(Permission.SYSTEM)
  public void publishStatement(
      StatementPurpose purpose, Language language, String title, String html, boolean draft) {
    int number = statements.last(purpose, language) + 1;
    statements.add(
        new Statement(
            purpose, number, language, title, SafeHtml.sanitize(html), draft, clock.now()));
    audit.record("stmt.publish", "Statement", purpose + " " + number + " " + language);
  }

  /**
   * The statement that is valid now, in the caller's language, else in Traditional Chinese.
   *
   * @throws NotFoundException when none was published
   */
  @Open("read before anybody is known (F016)")
  public StatementText statement(StatementPurpose purpose) {
    return statements
        .valid(purpose, callers.current().language(), clock.now())
        .map(
            s ->
                new StatementText(
                    s.getNumber(), s.getLanguage(), s.getTitle(), s.getBody(), s.isDraft()))
        .orElseThrow(NotFoundException::new);
  }

  private int schoolOfCaller() {
    Integer school = callers.current().schoolId();
    if (school == null) {
      throw new NotFoundException();
    }
    return school;
  }

  private School load(int schoolId) {
    return store.find(schoolId).orElseThrow(NotFoundException::new);
  }
}
