package org.smartcampus.contacts.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.smartcampus.contacts.service.confidential.ConfidentialViews;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.Permission;

/** Which masked values of a page may be asked for in the clear (§3.11). */
@Named("reveals")
@RequestScoped
public class Reveals {
  @Inject private ConfidentialViews views;
  @Inject private Callers callers;

  private Set<ConfidentialField> allowed;

  /** Whether a value that the page masks may be asked for. */
  public boolean may(String field, Object value) {
    return field != null
        && !field.isEmpty()
        && value != null
        && !value.toString().isEmpty()
        && allowed().contains(ConfidentialField.valueOf(field));
  }

  /** Whether any may. */
  public boolean isAny() {
    return !allowed().isEmpty();
  }

  /** Whether the school wants to know what for. */
  public boolean isPurposeAsked() {
    return views.isPurposeAsked();
  }

  private Set<ConfidentialField> allowed() {
    if (allowed == null) {
      Caller caller = callers.current();
      boolean people =
          caller.schoolId() != null
              && caller.has(Permission.CONSOLE_ENTER)
              && (caller.has(Permission.CONTACTS_VIEW) || caller.has(Permission.STUDENTS_VIEW));
      allowed = people ? views.allowed() : Set.of();
    }
    return allowed;
  }
}
