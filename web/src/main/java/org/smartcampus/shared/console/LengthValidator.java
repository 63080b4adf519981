package org.smartcampus.shared.console;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/**
 * Refuses a text with more than {@code max} code points (§2.1: limits count code points). The
 * service checks again.
 */
@FacesValidator("campus.length")
public class LengthValidator implements Validator<String> {
  private int max;

  public void setMax(int max) {
    this.max = max;
  }

  @Override
  public void validate(FacesContext context, UIComponent component, String value) {
    if (max > 0 && value != null && value.codePointCount(0, value.length()) > max) {
      String text = CDI.current().select(TextsBean.class).get().format("shared.text.tooLong", max);
      throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
  }
}
