package org.smartcampus.contactparents.model;

/** Whether a node is in use or has left the school (P-60). */
public enum NodeState {
  ACTIVE,
  GRADUATED;

  public String textKey() {
    return "contactparents.nodeState." + name();
  }
}
