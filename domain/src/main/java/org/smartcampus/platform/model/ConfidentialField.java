package org.smartcampus.platform.model;

import java.util.Arrays;
import java.util.List;

/** A field of a person that a school may call confidential (F096, §3.11). */
public enum ConfidentialField {
  MOBILE,
  EMAIL,
  BIRTH_DATE;

  static List<String> words() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }
}
