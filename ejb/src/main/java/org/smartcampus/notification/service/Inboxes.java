package org.smartcampus.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * The inbox of a person over all schools where he is a parent: one transaction per school, each as
 * the parent he is there (design §4.1).
 */
@ApplicationScoped
@Open("works only in the person's own schools, and InboxService asks for the parent in each")
public class Inboxes {
  private static final int NEWEST = 50;

  /** What waits comes first, then the newest. */
  private static final Comparator<InboxItem> ORDER =
      Comparator.comparing(InboxItem::open)
          .thenComparing(InboxItem::deliveredAt)
          .thenComparing(InboxItem::id)
          .reversed();

  @Inject private InboxService inbox;
  @Inject private CallerFactory factory;
  @Inject private Callers callers;
  @Inject private InSchool transactions;

  /** Whether the person is a parent anywhere. */
  public boolean isParent(SignedIn person) {
    return !schools(person).isEmpty();
  }

  /** The notices of all his schools, those that wait for him first, then the newest. */
  public List<InboxItem> list(SignedIn person) {
    List<InboxItem> all = new ArrayList<>();
    for (int school : schools(person)) {
      all.addAll(in(person, school, () -> inbox.newest(NEWEST)));
    }
    all.sort(ORDER);
    return all;
  }

  /** How many notices wait for him, over all his schools. */
  public long open(SignedIn person) {
    return schools(person).stream().mapToLong(school -> in(person, school, inbox::open)).sum();
  }

  /**
   * Opens a notice, whichever of his schools it is from.
   *
   * @throws NotFoundException when he got none such
   */
  public InboxNotice open(SignedIn person, String publicId) {
    return first(person, publicId, () -> inbox.open(publicId));
  }

  /** Confirms a notice, whichever of his schools it is from; see {@link InboxService#confirm}. */
  public void confirm(SignedIn person, String publicId) {
    first(
        person,
        publicId,
        () -> {
          inbox.confirm(publicId);
          return true;
        });
  }

  private <T> T first(SignedIn person, String publicId, Supplier<T> work) {
    if (PublicId.isShaped(publicId)) {
      for (int school : schools(person)) {
        try {
          return in(person, school, work);
        } catch (NotFoundException elsewhere) {
          // the next school may have it; the answer is the same as for an absent one
        }
      }
    }
    throw new NotFoundException();
  }

  private <T> T in(SignedIn person, int school, Supplier<T> work) {
    return transactions.call(factory.of(person, school, callers.current()), () -> work.get());
  }

  private static List<Integer> schools(SignedIn person) {
    return person.roles().stream()
        .filter(in -> in.role() == Role.PARENT && in.schoolId() != null)
        .map(SignedIn.RoleIn::schoolId)
        .distinct()
        .toList();
  }
}
