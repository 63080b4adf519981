package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.platform.service.KeptFigures;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Counts of the whole school for people who work in its console. */
@Stateless
public class RosterCountsService {
  @Inject private RosterStore store;
  @Inject private KeptFigures figures;

  /** Figures for the home page and the set-up checklist. */
  @Requires({Permission.STUDENTS_MANAGE, Permission.STRUCTURE_MANAGE, Permission.SYSTEM})
  public RosterCounts counts() {
    RosterStore.RosterTotals t = figures.of("roster", "school", store::totals);
    return new RosterCounts(
        t.students(), t.parents(), t.bound(), t.classes(), t.classesWithoutFormTeacher());
  }
}
