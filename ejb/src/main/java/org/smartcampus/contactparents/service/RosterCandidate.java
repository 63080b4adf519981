package org.smartcampus.contactparents.service;

import java.io.Serializable;
import java.util.List;

/**
 * A student of the roster beside a claim, with what differs (P-66).
 *
 * @param guardian the parent of the student who has the applicant's number, or null
 * @param relationSame whether that parent's relation is the claimed one
 */
public record RosterCandidate(
    String publicId,
    String name,
    String studentNo,
    boolean nameSame,
    boolean studentNoSame,
    List<GuardianFacts> guardians,
    GuardianFacts guardian,
    boolean relationSame,
    boolean applicantSame)
    implements Serializable {
  /** Name and number in one line. */
  public String label() {
    return studentNo == null ? name : name + " · " + studentNo;
  }
}
