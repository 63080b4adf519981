package org.smartcampus.joining.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.PlainText;

/**
 * What a visitor filled in (M-01): his name, an e-mail that may be empty, and one to ten children.
 * Fields of child number {@code i} are called {@code childName}<i>i</i>, {@code studentNo}<i>i</i>,
 * {@code relation}<i>i</i> and {@code relationText}<i>i</i>, from 0.
 */
public record JoinForm(String applicantName, String email, List<Child> children) {
  /** Most children of one form (§3.3). */
  public static final int MOST_CHILDREN = 10;

  /** A claimed child; the number may be empty, the text belongs to the relation {@code OTHER}. */
  public record Child(String name, String studentNo, String relation, String relationText) {
    public static final Child EMPTY = new Child("", "", "", "");
  }

  /** A form that nobody has filled in. */
  public static final JoinForm EMPTY = new JoinForm("", "", List.of(Child.EMPTY));

  public JoinForm {
    children = List.copyOf(children);
  }

  /** The e-mail, or null when none was given. */
  Email emailOrNull() {
    return PlainText.normalize(email).isEmpty() ? null : Email.parse(email);
  }

  /**
   * What is wrong, by field, in the order of the form; empty when nothing is.
   *
   * @param relations codes that the face of joining offers
   */
  public Map<String, BusinessException> refusals(List<String> relations) {
    Map<String, BusinessException> wrong = new LinkedHashMap<>();
    for (int i = 0; i < children.size(); i++) {
      Child child = children.get(i);
      check(wrong, "childName" + i, () -> name(child.name(), JoinRequestChild.CHILD_NAME_LENGTH));
      check(wrong, "studentNo" + i, () -> PlainText.optional(child.studentNo(), 32, "studentNo"));
      check(wrong, "relation" + i, () -> relation(child, relations));
      check(wrong, "relationText" + i, () -> relationText(child));
    }
    check(wrong, "applicantName", () -> name(applicantName, JoinRequest.NAME_LENGTH));
    check(wrong, "email", this::emailOrNull);
    if (children.isEmpty() || children.size() > MOST_CHILDREN) {
      wrong.put("children", new BusinessException("joining.form.children", MOST_CHILDREN));
    }
    return wrong;
  }

  private static void name(String raw, int max) {
    String name = PlainText.required(raw, max, "name");
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new BusinessException("joining.form.name");
    }
  }

  private static void relation(Child child, List<String> relations) {
    if (!relations.contains(child.relation())) {
      throw new BusinessException("joining.form.relation");
    }
  }

  private static void relationText(Child child) {
    String text = PlainText.optional(child.relationText(), 32, "relationText");
    if ("OTHER".equals(child.relation()) && text.isEmpty()) {
      throw new BusinessException("joining.form.relationText");
    }
  }

  private static void check(Map<String, BusinessException> wrong, String field, Runnable rule) {
    try {
      rule.run();
    } catch (BusinessException e) {
      wrong.put(field, e.onField(field));
    }
  }
}
