package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdminCandidates;

/** The school's members as possible administrators (F115). */
@ApplicationScoped
public class MemberCandidates implements AdminCandidates {
  @Inject private MemberPicker picker;
  @Inject private MemberStore store;

  @Override
  public List<AdminCandidate> find(String text) {
    return candidates(picker.find(text, false));
  }

  @Override
  public Optional<AdminCandidate> byPublicId(String publicId) {
    return store
        .find(publicId)
        .filter(m -> m.getState() != MemberState.LEFT)
        .flatMap(m -> picker.byId(m.getId()))
        .flatMap(m -> candidates(List.of(m)).stream().findFirst());
  }

  @Override
  public Map<Long, AdminCandidate> byIds(Collection<Long> memberIds) {
    Map<Long, AdminCandidate> found = new HashMap<>();
    candidates(List.copyOf(picker.byIds(memberIds).values()))
        .forEach(c -> found.put(c.memberId(), c));
    return found;
  }

  private List<AdminCandidate> candidates(List<PickedMember> members) {
    Map<Long, Long> persons = new HashMap<>();
    for (Member member : store.byIds(members.stream().map(PickedMember::id).toList())) {
      persons.put(member.getId(), member.getPersonId());
    }
    return members.stream()
        .map(
            m ->
                new AdminCandidate(
                    m.id(),
                    m.publicId(),
                    persons.get(m.id()),
                    m.name(),
                    m.departments(),
                    m.joined()))
        .toList();
  }
}
