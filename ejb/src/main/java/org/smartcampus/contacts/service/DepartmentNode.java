package org.smartcampus.contacts.service;

import org.smartcampus.contacts.store.DepartmentRow;

/**
 * A department as trees and pickers show it.
 *
 * @param members distinct members of the subtree who have not left
 */
public record DepartmentNode(
    long id,
    String publicId,
    int version,
    String name,
    int members,
    boolean hasChildren,
    boolean root) {

  static DepartmentNode of(DepartmentRow row, String schoolName) {
    return new DepartmentNode(
        row.id(),
        row.publicId(),
        row.version(),
        row.isRoot() ? schoolName : row.name(),
        row.members(),
        row.hasChildren(),
        row.isRoot());
  }
}
