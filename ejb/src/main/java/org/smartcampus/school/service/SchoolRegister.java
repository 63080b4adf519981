package org.smartcampus.school.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.model.LegalEntity;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.model.SchoolStatus;
import org.smartcampus.school.store.LegalEntityStore;
import org.smartcampus.school.store.SchoolStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The bureau's register of schools (P-01, F024, F029–F033): who is in it, and who is let in. */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class SchoolRegister {
  @Inject private SchoolStore store;
  @Inject private LegalEntityStore entities;
  @Inject private SchoolWriter writer;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Event<SchoolSuspended> suspended;
  @Inject private PlatformSettings settings;

  /** Every school by code. */
  public List<SchoolDetail> all() {
    Map<Long, LegalEntity> known =
        entities.all().stream().collect(Collectors.toMap(LegalEntity::id, Function.identity()));
    return store.all().stream()
        .map(s -> SchoolDetail.of(s, known.get(s.getLegalEntityId())))
        .toList();
  }

  /**
   * One school.
   *
   * @throws NotFoundException when there is none such
   */
  public SchoolDetail find(String publicId) {
    School school = store.find(publicId).orElseThrow(NotFoundException::new);
    return SchoolDetail.of(
        school,
        school.getLegalEntityId() == null
            ? null
            : entities.find(school.getLegalEntityId()).orElseThrow());
  }

  /**
   * Adds a school, which is under set-up.
   *
   * @return its public id
   * @throws BusinessException on the field to blame, {@code school.code.taken} and {@code
   *     school.legal.tooMany} among them
   */
  public String create(SchoolInput input) {
    return writer.add(SchoolRules.code(input.code()), input.fields(), false).getPublicId();
  }

  /**
   * Changes a school.
   *
   * @param version of the state that was edited
   * @throws BusinessException as {@link #create}, and {@code school.code.fixed}
   * @throws ConflictException when somebody else has changed it
   */
  public void update(String publicId, int version, SchoolInput input) {
    writer.change(publicId, version, SchoolRules.code(input.code()), input.fields());
  }

  /**
   * Takes every right in the school away from everybody, from the next request on, until it
   * resumes. What it holds stays; its mails wait.
   *
   * @throws BusinessException on field {@code reason}; {@code school.suspended.already}
   * @throws ConflictException when somebody else has changed it
   */
  public void suspend(String publicId, int version, String reason) {
    School school = lock(publicId, version);
    SchoolStatus before = school.getStatus();
    school.suspend(reason, clock.now());
    audit.record(
        "school.suspend",
        "School",
        publicId,
        Map.of("schoolStatus", before),
        Map.of("schoolStatus", school.getStatus(), "reason", school.getSuspendReason()));
    suspended.fire(new SchoolSuspended(school.getId()));
  }

  /**
   * Gives a suspended school back to its people, as it was.
   *
   * @throws BusinessException on field {@code reason}; {@code school.suspended.not}
   * @throws ConflictException when somebody else has changed it
   */
  public void resume(String publicId, int version, String reason) {
    String why = SchoolRules.reason(reason);
    School school = lock(publicId, version);
    SchoolStatus before = school.getStatus();
    school.resume();
    audit.record(
        "school.resume",
        "School",
        publicId,
        Map.of("schoolStatus", before),
        Map.of("schoolStatus", school.getStatus(), "reason", why));
  }

  /** Most members of a school that is not verified; a new school's quota. */
  public int freeQuota() {
    return settings.of(Setting.UNVERIFIED_MEMBERS);
  }

  /** Most schools of one legal entity. */
  public int schoolsPerEntity() {
    return settings.of(Setting.ENTITY_SCHOOLS);
  }

  private School lock(String publicId, int version) {
    School school = store.lock(publicId).orElseThrow(NotFoundException::new);
    school.expectVersion(version);
    return school;
  }
}
