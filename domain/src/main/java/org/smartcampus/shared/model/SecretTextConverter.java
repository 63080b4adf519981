package org.smartcampus.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a SecretText encrypted. */
@Converter(autoApply = true)
public class SecretTextConverter implements AttributeConverter<SecretText, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(SecretText value) {
    return value == null ? null : FieldCipher.encrypt("SecretText", value.reveal());
  }

  @Override
  public SecretText convertToEntityAttribute(byte[] stored) {
    return SecretText.of(FieldCipher.decrypt("SecretText", stored));
  }
}
