package org.smartcampus.identity.mobile;

import org.smartcampus.identity.service.ExternalStep;
import org.smartcampus.school.service.StatementText;

/**
 * What the pages of an invitation from outside show, in pages {@code #{externalPage}}; made for one
 * request by the servlet.
 */
public final class ExternalPage {
  private final ExternalStep step;
  private final String action;
  private StatementText statement;
  private String refusal;
  private String field;
  private String typed = "";

  ExternalPage(ExternalStep step, String action) {
    this.step = step;
    this.action = action;
  }

  void setStatement(StatementText statement) {
    this.statement = statement;
  }

  /** Takes a refusal, beside its field where it has one, and the number that was typed. */
  void refuse(String onField, String message, String mobile) {
    field = onField;
    refusal = message;
    typed = mobile == null ? "" : mobile;
  }

  public ExternalStep getStep() {
    return step;
  }

  /** Address that the forms post to. */
  public String getAction() {
    return action;
  }

  public StatementText getStatement() {
    return statement;
  }

  /** The number that was typed and refused. */
  public String getTyped() {
    return typed;
  }

  /** The refusal of the whole page, or null. */
  public String getError() {
    return field == null ? refusal : null;
  }

  /** The refusal of a field, or null. */
  public String errorOf(String asked) {
    return asked.equals(field) ? refusal : null;
  }
}
