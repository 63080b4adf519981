package org.smartcampus.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a Mobile encrypted. Never compare the column: find by its blind index. */
@Converter(autoApply = true)
public class MobileConverter implements AttributeConverter<Mobile, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(Mobile value) {
    return value == null ? null : FieldCipher.encrypt("Mobile", value.reveal());
  }

  @Override
  public Mobile convertToEntityAttribute(byte[] stored) {
    return Mobile.ofStored(FieldCipher.decrypt("Mobile", stored));
  }
}
