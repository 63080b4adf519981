package org.smartcampus.contacts.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.smartcampus.contacts.service.confidential.ConfidentialViews;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** Which masked values of a page may be asked for in the clear (§3.11). */
@Named("reveals")
@RequestScoped
public class Reveals {
  @Inject private ConfidentialViews views;
  @Inject private Callers callers;
  @Inject private TextsBean texts;

  private Set<ConfidentialField> allowed;
  private String hint;
  private final Map<String, String> fields = new HashMap<>();

  /** Whether a value that the page masks may be asked for. */
  public boolean may(String field, Object value) {
    return field != null
        && !field.isEmpty()
        && value != null
        && !value.toString().isEmpty()
        && allowed().contains(ConfidentialField.valueOf(field));
  }

  /** What a button that asks for a person's field is called; asked for in every row. */
  String label(String field, String name) {
    String called = fields.computeIfAbsent(field, f -> texts.get("contacts.view.field." + f));
    return texts.format("contacts.view.show", called, name);
  }

  /** What such a button says to the mouse. */
  String getHint() {
    if (hint == null) {
      hint = texts.get("contacts.view.tap");
    }
    return hint;
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
