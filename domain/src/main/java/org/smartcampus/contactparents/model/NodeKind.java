package org.smartcampus.contactparents.model;

/** The four levels of the structure, in their fixed order (P-60). */
public enum NodeKind {
  CAMPUS,
  SECTION,
  GRADE,
  CLASS;

  /** The only kind that may stand below this one; null below a class. */
  public NodeKind child() {
    return this == CLASS ? null : values()[ordinal() + 1];
  }

  /** The kind above; null above a campus. */
  public NodeKind parent() {
    return this == CAMPUS ? null : values()[ordinal() - 1];
  }

  /** Key of the level's name. */
  public String textKey() {
    return "contactparents.kind." + name();
  }
}
