package org.smartcampus.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores rich text as its cleaned HTML. */
@Converter(autoApply = true)
public class SafeHtmlConverter implements AttributeConverter<SafeHtml, String> {
  @Override
  public String convertToDatabaseColumn(SafeHtml value) {
    return value == null ? null : value.html();
  }

  @Override
  public SafeHtml convertToEntityAttribute(String stored) {
    return SafeHtml.ofStored(stored);
  }
}
