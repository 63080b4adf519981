package org.smartcampus.contacts.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.MemberFilter;
import org.smartcampus.contacts.store.MemberLists;
import org.smartcampus.contacts.store.MemberRow;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.contacts.store.Reach;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/** Members for other features: found by text, or by the id that such a feature stores. */
@Stateless
public class MemberPicker {
  private static final int FOUND = 20;

  @Inject private MemberLists lists;
  @Inject private MemberStore store;
  @Inject private Reaches reaches;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /**
   * At most 20 members by name, pinyin, initials, account or last four digits, in name order.
   * Somebody whose scope names departments finds those below them; somebody whose scope is of
   * classes only finds the whole school, since teachers are posted from everywhere. Who sets
   * administrators has that right alone when he does it from the phone.
   *
   * @param joinedOnly leaves out those who have not joined or are disabled
   */
  @Requires({Permission.CONTACTS_VIEW, Permission.TEACHERS_MANAGE, Permission.ADMINS_MANAGE})
  public List<PickedMember> find(String text, boolean joinedOnly) {
    Reach reach = reaches.current();
    MemberFilter filter =
        new MemberFilter(null, joinedOnly ? MemberState.JOINED : null, null, clean(text));
    return picked(
        lists.page(
            callers.current().schoolId(),
            filter,
            reach.paths().isEmpty() ? Reach.ALL : reach,
            PageRequest.first(FOUND)));
  }

  private static String clean(String text) {
    return new PageRequest(0, 1, null, true, text).search();
  }

  /**
   * A member whom a page names by public id.
   *
   * @throws NotFoundException when he is unknown, has left, or lies outside the caller's
   *     departments
   */
  @Requires({Permission.CONTACTS_VIEW, Permission.TEACHERS_MANAGE})
  public PickedMember get(String publicId) {
    Reach reach = reaches.current();
    return store
        .find(publicId)
        .filter(m -> m.getState() != MemberState.LEFT)
        .filter(m -> reach.paths().isEmpty() || store.within(m.getId(), reach))
        .flatMap(m -> picked(lists.rows(List.of(m.getId()))).stream().findFirst())
        .orElseThrow(NotFoundException::new);
  }

  /** A member by inner id, as another feature stored it; those who left too. */
  @Open("names of the school's staff, asked by other features inside their own guarded work")
  public Optional<PickedMember> byId(long id) {
    return picked(lists.rows(List.of(id))).stream().findFirst();
  }

  /** Members by inner id; unknown ones are left out. */
  @Open("names of the school's staff, asked by other features inside their own guarded work")
  public Map<Long, PickedMember> byIds(Collection<Long> ids) {
    Map<Long, PickedMember> found = new HashMap<>();
    picked(lists.rows(List.copyOf(ids))).forEach(m -> found.put(m.id(), m));
    return found;
  }

  /** Sets whether a member teaches, because his classes changed (F080). */
  @Requires({Permission.TEACHERS_MANAGE, Permission.CONTACTS_MANAGE})
  public void setCategory(long id, MemberCategory category) {
    Member member = store.find(id).orElseThrow(NotFoundException::new);
    MemberCategory before = member.getCategory();
    if (before != category) {
      member.setCategory(category);
      audit.record(
          "member.update",
          "Member",
          member.getPublicId(),
          Map.of("category", before),
          Map.of("category", category));
    }
  }

  private List<PickedMember> picked(List<MemberRow> rows) {
    Map<Long, List<String>> names =
        lists.departmentNames(rows.stream().map(MemberRow::id).toList());
    String separator = callers.current().language().tag().startsWith("zh") ? "、" : ", ";
    return rows.stream()
        .map(
            m ->
                new PickedMember(
                    m.id(),
                    m.publicId(),
                    m.name(),
                    m.account(),
                    m.title(),
                    String.join(separator, names.getOrDefault(m.id(), List.of())),
                    m.state() == MemberState.JOINED))
        .toList();
  }
}
