package org.smartcampus.platform.service;

import java.util.List;

/**
 * What a check of one audit chain found.
 *
 * @param school inner number of the school; 0 is the bureau
 * @param linked how many entries the chain holds
 * @param waiting how many entries wait for the sealer; a few seconds' worth while the system runs
 * @param head signature of the last link, empty for an empty chain; who keeps it elsewhere can tell
 *     later that the chain was not replaced by an older one
 */
public record ChainReport(
    int school, long linked, long waiting, String head, List<ChainFault> faults) {
  /** Whether nothing is wrong. */
  public boolean holds() {
    return faults.isEmpty();
  }
}
