package org.smartcampus.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/** Stores a BirthDate encrypted. */
@Converter(autoApply = true)
public class BirthDateConverter implements AttributeConverter<BirthDate, byte[]> {
  @Override
  public byte[] convertToDatabaseColumn(BirthDate value) {
    return value == null ? null : FieldCipher.encrypt("BirthDate", value.reveal());
  }

  @Override
  public BirthDate convertToEntityAttribute(byte[] stored) {
    String date = FieldCipher.decrypt("BirthDate", stored);
    return date == null ? null : BirthDate.of(LocalDate.parse(date));
  }
}
