package org.smartcampus.contacts.model;

/** A member's gender as a form or a sheet says; absent when it does not. */
public enum Gender {
  MALE,
  FEMALE
}
