package org.smartcampus.contacts.model;

/** States of a member (§3.2): invited, joined, disabled and back, left. */
public enum MemberState {
  /** On the roster; has not proven the mobile yet. Pages say “not joined”. */
  INVITED,
  JOINED,
  /** May not enter; stays on the roster. */
  DISABLED,
  /** Off the roster; account, mobile and e-mail are free again. */
  LEFT
}
