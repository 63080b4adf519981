package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.DepartmentStore;
import org.smartcampus.contacts.store.MemberLists;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.KeptFigures;

/** The counts above the directory, see {@link KeptFigures}. */
@ApplicationScoped
public class ContactCounts {
  @Inject private MemberLists lists;
  @Inject private DepartmentStore departments;
  @Inject private KeptFigures figures;

  ContactFigures of(Reach reach) {
    return figures.of("contacts", reach, () -> count(reach));
  }

  private ContactFigures count(Reach reach) {
    Map<MemberState, Long> states = lists.states(reach);
    long joined = states.getOrDefault(MemberState.JOINED, 0L);
    long invited = states.getOrDefault(MemberState.INVITED, 0L);
    long disabled = states.getOrDefault(MemberState.DISABLED, 0L);
    return new ContactFigures(
        joined + invited + disabled, joined, invited, disabled, departments.countBelow(reach));
  }
}
