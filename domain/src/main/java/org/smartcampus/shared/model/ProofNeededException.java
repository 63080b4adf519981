package org.smartcampus.shared.model;

/**
 * The operation asks that the caller has just proven who he is (step-up); the doors lead him there.
 */
public class ProofNeededException extends BusinessException {
  public ProofNeededException() {
    super("shared.error.proofNeeded");
  }
}
