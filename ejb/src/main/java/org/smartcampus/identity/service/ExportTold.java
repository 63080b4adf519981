package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.exports.ExportDeciders;
import org.smartcampus.platform.service.exports.ExportNews;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.Texts;
import org.smartcampus.shared.service.Requires;

/** Who is told of an export of many persons' data, and in what words (§2.1). */
@Stateless
@Requires(Permission.SYSTEM)
public class ExportTold {
  @Inject private ExportNews exports;
  @Inject private ExportDeciders deciders;
  @Inject private PersonStore persons;

  /**
   * Texts and where they go, by person: of an order to those who may decide, of a decision to who
   * ordered it and to them.
   */
  public Map<Long, String> of(String publicId) {
    Map<Long, String> texts = new LinkedHashMap<>();
    Optional<ExportRequest> found = exports.find(publicId);
    if (found.isPresent()) {
      told(found.get())
          .forEach(id -> persons.find(id).ifPresent(p -> texts.put(id, text(found.get(), p))));
    }
    return texts;
  }

  private Set<Long> told(ExportRequest request) {
    Set<Long> told = new TreeSet<>(deciders.persons());
    told.remove(request.personId());
    if (request.state() != ExportState.WAITING) {
      told.add(request.personId());
    }
    return told;
  }

  private String text(ExportRequest r, Person to) {
    Texts texts = Texts.of(to.getLanguage());
    String from =
        r.openFrom() == null
            ? ""
            : r.openFrom()
                .atZone(CampusClock.ZONE)
                .toLocalTime()
                .withNano(0)
                .withSecond(0)
                .toString();
    return texts.get(
        "identity.export.told." + r.state(),
        r.personName(),
        texts.get(exports.titleKey(r)) + " (" + r.subject() + ")",
        r.persons(),
        Site.link("/console/platform/exports"),
        from);
  }
}
