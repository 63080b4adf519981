package org.smartcampus.bureau.mobile;

import org.smartcampus.bureau.service.SetUpStep;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Language;

/**
 * What the set-up page shows, in pages {@code #{setUpPage}}; made for one request by the servlet.
 */
public final class SetUpPage {
  private final SetUpStep step;
  private final String action;
  private String name;
  private String mobile = "";
  private String field;
  private String error;

  SetUpPage(SetUpStep step, String action) {
    this.step = step;
    this.action = action;
    this.name = step.name();
  }

  /** Takes a refusal and what was typed. */
  void refuse(BusinessException refusal, Language language, String typedName, String typedMobile) {
    field = refusal.field();
    error = refusal.message(language);
    name = typedName == null ? name : typedName;
    mobile = typedMobile == null ? "" : typedMobile;
  }

  public SetUpStep getStep() {
    return step;
  }

  /** Address that the forms post to. */
  public String getAction() {
    return action;
  }

  public String getName() {
    return name;
  }

  public String getMobile() {
    return mobile;
  }

  /** The refusal of a field, or null. */
  public String errorOf(String asked) {
    return asked.equals(field) ? error : null;
  }
}
