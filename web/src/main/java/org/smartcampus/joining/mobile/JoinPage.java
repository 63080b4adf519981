package org.smartcampus.joining.mobile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinLine;
import org.smartcampus.joining.service.JoinVisit;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** What the join pages show, in pages {@code #{joinPage}}; made for one request by the servlet. */
public final class JoinPage {
  private final JoinVisit visit;
  private final String action;
  private final Language language;
  private final Map<String, String> errors = new HashMap<>();
  private StatementText statement;
  private final JoinForm form;
  private String typed = "";
  private String error;

  JoinPage(JoinVisit visit, String action, Language language) {
    this.visit = visit;
    this.action = action;
    this.language = language;
    this.form = visit.draft() == null ? JoinForm.EMPTY : visit.draft();
  }

  /** One child of the form with its number for field names. */
  public static final class ChildFields {
    private final int index;
    private final JoinForm.Child child;

    ChildFields(int index, JoinForm.Child child) {
      this.index = index;
      this.child = child;
    }

    public int getIndex() {
      return index;
    }

    public int getNumber() {
      return index + 1;
    }

    public JoinForm.Child getChild() {
      return child;
    }
  }

  /** Takes a refusal: beside its field where it has one. */
  void refuse(BusinessException refusal) {
    if (refusal.field() == null) {
      error = refusal.message(language);
    } else {
      errors.put(refusal.field(), refusal.message(language));
    }
  }

  void setStatement(StatementText statement) {
    this.statement = statement;
  }

  void setTyped(String typed) {
    this.typed = typed == null ? "" : typed;
  }

  public JoinVisit getVisit() {
    return visit;
  }

  /** Address that the forms post to. */
  public String getAction() {
    return action;
  }

  public StatementText getStatement() {
    return statement;
  }

  public JoinForm getForm() {
    return form;
  }

  /** What was typed into the only field of a page and refused. */
  public String getTyped() {
    return typed;
  }

  /** The refusal of the whole page, or null. */
  public String getError() {
    return error;
  }

  /** The refusal of a field, or null. */
  public String errorOf(String field) {
    return errors.get(field);
  }

  public boolean isRefused() {
    return error != null || !errors.isEmpty();
  }

  /** The children of the form with their numbers. */
  public List<ChildFields> getChildren() {
    List<ChildFields> fields = new ArrayList<>();
    for (JoinForm.Child child : form.children()) {
      fields.add(new ChildFields(fields.size(), child));
    }
    return fields;
  }

  /** True while another child may be added. */
  public boolean isMoreAllowed() {
    return form.children().size() < JoinForm.MOST_CHILDREN;
  }

  /** Why a line was rejected, in words. */
  public String reasonOf(JoinLine line) {
    String text = line.reasonText();
    if (line.reason() == RejectReason.OTHER) {
      return text;
    }
    String reason = Texts.of(language).get("joining.reason." + line.reason());
    return text.isEmpty() ? reason : reason + " – " + text;
  }

  /** A relation of a child in words, on the page to confirm. */
  public String relationName(JoinForm.Child child) {
    if ("OTHER".equals(child.relation()) && !child.relationText().isBlank()) {
      return child.relationText();
    }
    return visit.relations().stream()
        .filter(r -> r.code().equals(child.relation()))
        .map(JoinVisit.Relation::name)
        .findFirst()
        .orElse("");
  }
}
