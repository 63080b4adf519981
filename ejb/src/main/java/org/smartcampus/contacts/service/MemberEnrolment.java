package org.smartcampus.contacts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.smartcampus.contacts.model.Member;
import org.smartcampus.contacts.model.MemberFields;
import org.smartcampus.contacts.model.MemberRules;
import org.smartcampus.contacts.model.MemberState;
import org.smartcampus.contacts.store.MemberStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;

/**
 * Puts a person whose registration was approved onto the roster of the caller's school (§3.1): as
 * the member who has his number, or as a new one beside the departments.
 */
@ApplicationScoped
public class MemberEnrolment {
  @Inject private MemberStore store;
  @Inject private MemberWriter writer;
  @Inject private MemberJoining joining;
  @Inject private Departments tree;
  @Inject private Callers callers;

  /** A member as a reviewer is told of him. */
  public record Known(String name, MemberState state) {}

  /** Who has a number on the roster. */
  public Optional<Known> known(Mobile mobile) {
    return find(mobile).map(m -> new Known(m.getName(), m.getState()));
  }

  /**
   * Makes the person of a proven number a joined member.
   *
   * @param name of a member who is new
   * @throws BusinessException {@code contacts.member.isDisabled} when the number is of a disabled
   *     member, {@code contacts.member.quota} when the school is full
   */
  public void enrol(long person, String name, Mobile mobile) {
    Member member = find(mobile).orElse(null);
    if (member == null) {
      add(name, mobile);
    } else if (member.getState() == MemberState.DISABLED) {
      throw new BusinessException("contacts.member.isDisabled", member.getName());
    }
    joining.proven(callers.current().schoolId(), person, mobile);
  }

  private void add(String name, Mobile mobile) {
    writer.requireRoom(1);
    Counters counters = new Counters();
    MemberFields fields =
        new MemberFields(
            MemberRules.name(name), null, "", "", "", "", null, mobile, "", null, null);
    writer.requireUnique(fields, null);
    writer.add(fields, List.of(new Place(tree.root(), false)), counters);
    writer.count(counters);
    store.flush();
  }

  private Optional<Member> find(Mobile mobile) {
    return store.byMobile(BlindIndex.ofSchool(callers.current().schoolId(), mobile));
  }
}
