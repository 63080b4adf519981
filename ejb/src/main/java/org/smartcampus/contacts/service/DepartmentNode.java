package org.smartcampus.contacts.service;

import org.smartcampus.contacts.store.DepartmentRow;

/**
 * A department as trees and pickers show it.
 *
 * @param members distinct members of the subtree who have not left
 * @param changeable whether the caller may rename or delete it: he must reach what is above it
 */
public record DepartmentNode(
    long id,
    String publicId,
    int version,
    String name,
    int members,
    boolean hasChildren,
    boolean root,
    boolean changeable) {

  static DepartmentNode of(DepartmentRow row, String schoolName, boolean changeable) {
    return new DepartmentNode(
        row.id(),
        row.publicId(),
        row.version(),
        row.isRoot() ? schoolName : row.name(),
        row.members(),
        row.hasChildren(),
        row.isRoot(),
        changeable);
  }
}
