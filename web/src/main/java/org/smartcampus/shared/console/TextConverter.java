package org.smartcampus.shared.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.smartcampus.shared.model.PlainText;

/** Trims typed text and makes it NFC (§2.1); an empty input becomes an empty text, never null. */
@FacesConverter("campus.text")
public class TextConverter implements Converter<String> {
  @Override
  public String getAsObject(FacesContext context, UIComponent component, String value) {
    return PlainText.normalize(value);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, String value) {
    return value == null ? "" : value;
  }
}
