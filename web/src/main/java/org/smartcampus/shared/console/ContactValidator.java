package org.smartcampus.shared.console;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Mobile;

/**
 * Refuses what is no mobile number or no e-mail address as soon as the field is left (§2.1); an
 * empty field passes. The service checks again.
 */
@FacesValidator("campus.contact")
public class ContactValidator implements Validator<String> {
  private String type;
  private String region;

  /** {@code mobile} or {@code email}; any other type of input is let through. */
  public void setType(String type) {
    this.type = type;
  }

  /** Region of numbers without a country code, for example {@code MO}. */
  public void setRegion(String region) {
    this.region = region;
  }

  @Override
  public void validate(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      if ("mobile".equals(type)) {
        Mobile.parse(value, region);
      } else if ("email".equals(type)) {
        Email.parse(value);
      }
    } catch (BusinessException refusal) {
      LanguageBean language = CDI.current().select(LanguageBean.class).get();
      String text = refusal.message(language.getCurrent());
      throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
  }
}
