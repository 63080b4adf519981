package org.smartcampus.contacts.service.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.identity.service.CallerFactory;
import org.smartcampus.identity.service.SignedIn;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.service.Open;

/** Who looked at a person's own confidential values, over all his schools (§3.11, M-16). */
@ApplicationScoped
@Open("works only in the person's own schools, and ViewLog gives only what is his")
public class OwnViews {
  private static final int MOST = 50;

  @Inject private ViewLog log;
  @Inject private SchoolService schools;
  @Inject private CallerFactory factory;
  @Inject private Callers callers;
  @Inject private InSchool transactions;

  /** A look, and the school in which it was. */
  public record OwnView(String school, ConfidentialView view) {}

  /** The last looks, newest first, of the schools that tell. */
  public List<OwnView> list(SignedIn person) {
    List<OwnView> all = new ArrayList<>();
    for (int school : schools(person)) {
      String name = schools.name(school, callers.current().language());
      transactions
          .call(factory.of(person, school, callers.current()), log::own)
          .forEach(view -> all.add(new OwnView(name, view)));
    }
    all.sort(Comparator.comparing((OwnView one) -> one.view().at()).reversed());
    return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
  }

  private static List<Integer> schools(SignedIn person) {
    return person.roles().stream()
        .map(SignedIn.RoleIn::schoolId)
        .filter(school -> school != null)
        .distinct()
        .toList();
  }
}
