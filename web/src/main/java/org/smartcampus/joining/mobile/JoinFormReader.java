package org.smartcampus.joining.mobile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.shared.model.PlainText;

/** Reads the fields of the children's form out of a post. */
final class JoinFormReader {
  private static final int LONGEST = 400;

  private JoinFormReader() {}

  /** The form as posted; beyond the most children nothing is read. */
  static JoinForm read(HttpServletRequest request) {
    List<JoinForm.Child> children = new ArrayList<>();
    for (int i = 0; i < JoinForm.MOST_CHILDREN; i++) {
      if (request.getParameter("childName" + i) != null) {
        children.add(
            new JoinForm.Child(
                text(request, "childName" + i),
                text(request, "studentNo" + i),
                text(request, "relation" + i),
                text(request, "relationText" + i)));
      }
    }
    if (children.isEmpty()) {
      children.add(JoinForm.Child.EMPTY);
    }
    return new JoinForm(text(request, "applicantName"), text(request, "email"), children);
  }

  /** The same with another empty child at the end. */
  static JoinForm plusOne(JoinForm form) {
    List<JoinForm.Child> children = new ArrayList<>(form.children());
    if (children.size() < JoinForm.MOST_CHILDREN) {
      children.add(JoinForm.Child.EMPTY);
    }
    return new JoinForm(form.applicantName(), form.email(), children);
  }

  /** The same without one child; the last one stays. */
  static JoinForm without(JoinForm form, int index) {
    List<JoinForm.Child> children = new ArrayList<>(form.children());
    if (children.size() > 1 && index >= 0 && index < children.size()) {
      children.remove(index);
    }
    return new JoinForm(form.applicantName(), form.email(), children);
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    // as it will be stored, so that the page to confirm shows nothing else
    return PlainText.normalize(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
  }
}
