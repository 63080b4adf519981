package org.smartcampus.school.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.school.model.LegalEntity;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolFields;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.store.LegalEntityStore;
import org.smartcampus.school.store.SchoolStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;

/** Writes schools for form, list and loader alike; within the transaction of a guarded service. */
@ApplicationScoped
public class SchoolWriter {
  @Inject private SchoolStore store;
  @Inject private LegalEntityStore entities;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private PlatformSettings settings;

  /**
   * Adds a school.
   *
   * @param active whether its members and parents may come in at once
   */
  School add(String code, SchoolFields fields, boolean active) {
    LegalEntity entity = entity(fields);
    requireProof(fields);
    School school = new School(code, fields, clock.now());
    requireFree(school.getCode(), null);
    if (active) {
      school.activate();
    }
    requireName(entity, null, fields);
    requireRoom(entity, null);
    school.setLegalEntityId(entity == null ? null : entity.id());
    store.add(school);
    audit.record("school.create", "School", school.getPublicId(), Map.of(), shown(school, fields));
    return school;
  }

  /**
   * Changes a school.
   *
   * @param version of the state that was edited
   */
  void change(String publicId, int version, String code, SchoolFields fields) {
    // the entity before the school: everybody locks them in this order
    LegalEntity entity = entity(fields);
    School school = store.lock(publicId).orElseThrow(NotFoundException::new);
    school.expectVersion(version);
    LegalEntity former =
        school.getLegalEntityId() == null
            ? null
            : entities.find(school.getLegalEntityId()).orElseThrow();
    Map<String, Object> before = shown(school, former);
    if (!SchoolRules.foldCode(school.getCode()).equals(SchoolRules.foldCode(code))) {
      requireFree(code, school.getId());
    }
    if (fields.memberQuota() != school.getMemberQuota()
        || fields.verified() != school.isVerified()) {
      requireProof(fields);
    }
    school.change(code, fields);
    requireName(entity, former, fields);
    requireRoom(entity, school.getId());
    school.setLegalEntityId(entity == null ? null : entity.id());
    store.flush();
    Map<String, Object> after = shown(school, fields);
    before.entrySet().removeIf(e -> Objects.equals(after.get(e.getKey()), e.getValue()));
    after.keySet().retainAll(before.keySet());
    audit.record("school.update", "School", publicId, before, after);
  }

  /** The bureau may ask for proof below the seed's thousand members (F031). */
  private void requireProof(SchoolFields fields) {
    SchoolRules.proven(
        fields.memberQuota(), fields.verified(), settings.of(Setting.UNVERIFIED_MEMBERS));
  }

  private LegalEntity entity(SchoolFields fields) {
    return fields.hasEntity() ? entities.take(fields.legalNumber(), fields.legalName()) : null;
  }

  private void requireFree(String code, Integer self) {
    store
        .findByCode(code)
        .filter(other -> !other.getId().equals(self))
        .ifPresent(
            other -> {
              throw new BusinessException("school.code.taken", code).onField("code");
            });
  }

  /** A newcomer cannot rename the entity of other schools; a school of the entity corrects it. */
  private void requireName(LegalEntity entity, LegalEntity former, SchoolFields fields) {
    if (entity != null && !entity.name().equals(fields.legalName())) {
      boolean own = former != null && former.id() == entity.id();
      if (!own && !entities.schools(entity.id()).isEmpty()) {
        throw new BusinessException("school.legal.otherName", entity.number(), entity.name())
            .onField("legalName");
      }
      entities.rename(entity.id(), fields.legalName());
    }
  }

  private void requireRoom(LegalEntity entity, Integer self) {
    if (entity != null) {
      List<Integer> others =
          entities.schools(entity.id()).stream().filter(id -> !id.equals(self)).toList();
      int most = settings.of(Setting.ENTITY_SCHOOLS);
      if (others.size() >= most) {
        throw new BusinessException("school.legal.tooMany", entity.name(), most)
            .onField("legalNumber");
      }
    }
  }

  private static Map<String, Object> shown(School school, SchoolFields fields) {
    return shown(school, fields.legalName(), fields.legalNumber());
  }

  private static Map<String, Object> shown(School school, LegalEntity entity) {
    return entity == null ? shown(school, "", "") : shown(school, entity.name(), entity.number());
  }

  private static Map<String, Object> shown(School school, String legalName, String legalNumber) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("code", school.getCode());
    fields.put("nameZhHant", school.name(Language.ZH_HANT));
    fields.put("nameZhHans", school.name(Language.ZH_HANS));
    fields.put("namePt", school.name(Language.PT));
    fields.put("nameEn", school.name(Language.EN));
    fields.put("region", school.getRegion());
    fields.put("memberQuota", school.getMemberQuota());
    fields.put("verified", school.isVerified());
    fields.put("legalName", legalName);
    fields.put("legalNumber", legalNumber);
    return fields;
  }
}
