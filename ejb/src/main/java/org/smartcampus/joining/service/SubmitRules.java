package org.smartcampus.joining.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.smartcampus.shared.model.PlainText;

/** What of a form is really submitted. */
final class SubmitRules {
  private SubmitRules() {}

  /** The children that neither wait already nor stand in the form twice. */
  static List<JoinForm.Child> fresh(
      List<JoinForm.Child> children, Predicate<JoinForm.Child> waits) {
    Set<String> names = new HashSet<>();
    List<JoinForm.Child> fresh = new ArrayList<>();
    for (JoinForm.Child child : children) {
      if (names.add(PlainText.normalize(child.name())) && !waits.test(child)) {
        fresh.add(child);
      }
    }
    return fresh;
  }
}
