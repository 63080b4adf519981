package org.smartcampus.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a Email encrypted. Never compare the column: find by its blind index. */
@Converter(autoApply = true)
public class EmailConverter implements AttributeConverter<Email, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(Email value) {
    return value == null ? null : FieldCipher.encrypt("Email", value.reveal());
  }

  @Override
  public Email convertToEntityAttribute(byte[] stored) {
    return Email.ofStored(FieldCipher.decrypt("Email", stored));
  }
}
