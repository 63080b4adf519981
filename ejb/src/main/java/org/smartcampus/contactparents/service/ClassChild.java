package org.smartcampus.contactparents.service;

import java.io.Serializable;

/** A student of a class in a reviewer's list; the number may be null. */
public record ClassChild(long id, String publicId, String name, String studentNo)
    implements Serializable {
  /** Name and number in one line. */
  public String label() {
    return studentNo == null ? name : name + " · " + studentNo;
  }
}
