package org.smartcampus.contacts.store;

/**
 * A department as trees show it.
 *
 * @param members distinct members of the subtree who have not left
 */
public record DepartmentRow(
    long id,
    String publicId,
    int version,
    String name,
    String path,
    int depth,
    int members,
    boolean hasChildren) {

  public boolean isRoot() {
    return depth == 1;
  }
}
