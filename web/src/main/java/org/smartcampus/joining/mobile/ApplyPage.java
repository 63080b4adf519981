package org.smartcampus.joining.mobile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.service.AdminVisit;
import org.smartcampus.school.service.SchoolSummary;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

/**
 * What the pages of an admin QR code show, in pages {@code #{applyPage}}; made for one request by
 * the servlet.
 */
public final class ApplyPage {
  private final AdminVisit visit;
  private final String action;
  private final Language language;
  private final Map<String, String> errors = new HashMap<>();
  private StatementText statement;
  private List<SchoolSummary> schools = List.of();
  private String name;
  private String school;
  private String typed = "";
  private String error;

  ApplyPage(AdminVisit visit, String action, Language language) {
    this.visit = visit;
    this.action = action;
    this.language = language;
    this.name = visit.name();
    this.school = visit.school();
  }

  /** Takes a refusal: beside its field where it has one. */
  void refuse(BusinessException refusal) {
    if (refusal.field() == null) {
      error = refusal.message(language);
    } else {
      errors.put(refusal.field(), refusal.message(language));
    }
  }

  /** Takes what was typed into the form, right or wrong. */
  void fill(String typedName, String typedSchool) {
    name = typedName == null ? name : typedName;
    school = typedSchool == null ? school : typedSchool;
  }

  void setStatement(StatementText statement) {
    this.statement = statement;
  }

  void setSchools(List<SchoolSummary> schools) {
    this.schools = schools;
  }

  void setTyped(String typed) {
    this.typed = typed == null ? "" : typed;
  }

  public AdminVisit getVisit() {
    return visit;
  }

  /** Address that the forms post to. */
  public String getAction() {
    return action;
  }

  public StatementText getStatement() {
    return statement;
  }

  /** Schools to choose from; empty where the code is one school's. */
  public List<SchoolSummary> getSchools() {
    return schools;
  }

  public String getName() {
    return name;
  }

  /** Public id of the chosen school, or null. */
  public String getSchool() {
    return school;
  }

  /** The number that was typed and refused. */
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
}
