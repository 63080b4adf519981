package org.smartcampus.identity.model;

/** State of a transfer of a school to another founder (§3.6). */
public enum FounderTransferState {
  REQUESTED,
  DONE,
  DECLINED,
  CANCELLED,
  EXPIRED
}
