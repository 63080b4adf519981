package org.smartcampus.identity.model;

/** What a scope entry points at: a department of Contacts or a node of Contact Parents. */
public enum ScopeKind {
  DEPARTMENT,
  NODE
}
