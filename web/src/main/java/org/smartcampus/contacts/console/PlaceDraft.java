package org.smartcampus.contacts.console;

import java.io.Serializable;
import org.smartcampus.contacts.service.DepartmentChoice;

/** A department in the member form, before it is stored. */
public class PlaceDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String publicId;
  private final String label;
  private boolean leader;

  PlaceDraft(DepartmentChoice choice, boolean leader) {
    this.publicId = choice.publicId();
    this.label = choice.label();
    this.leader = leader;
  }

  boolean is(String other) {
    return publicId.equals(other);
  }

  public DepartmentChoice getChoice() {
    return new DepartmentChoice(publicId, label);
  }

  public boolean isLeader() {
    return leader;
  }

  public void setLeader(boolean leader) {
    this.leader = leader;
  }
}
