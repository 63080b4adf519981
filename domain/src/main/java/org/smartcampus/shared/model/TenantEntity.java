package org.smartcampus.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Version;

/**
 * Base of every row that belongs to a school. EclipseLink puts the school into reads by itself but
 * not into an entity's DELETE: touching the version before a removal loads the row under the
 * school's filter, so a reference to another school's row throws instead of deleting (design §4.1).
 */
@MappedSuperclass
public abstract class TenantEntity {
  @Version
  @Column(name = "version", nullable = false)
  private int version;

  /** Counts the changes of the row; a form carries it to notice edits in between. */
  public int getVersion() {
    return version;
  }

  /**
   * Refuses an edit that was made on an older state of the row.
   *
   * @throws ConflictException when the version differs
   */
  public void expectVersion(int expected) {
    if (version != expected) {
      throw new ConflictException();
    }
  }

  @PreRemove
  void mustBeLoaded() {
    if (version < 0) {
      throw new IllegalStateException();
    }
  }
}
