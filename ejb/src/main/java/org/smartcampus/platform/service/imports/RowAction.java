package org.smartcampus.platform.service.imports;

/** What a row of a sheet does, in the dry run and in the result. */
public enum RowAction {
  ADD,
  UPDATE,
  /** Nothing to change. */
  SKIP,
  ERROR
}
