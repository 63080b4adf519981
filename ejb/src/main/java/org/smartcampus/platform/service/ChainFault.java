package org.smartcampus.platform.service;

/**
 * A place where an audit chain does not hold.
 *
 * @param place number of the link in the chain from 1, or 0 for an entry that is in no link
 * @param entry id of the audit entry, or null where it is not known
 */
public record ChainFault(long place, Long entry, Kind kind) {
  /** What is wrong there. */
  public enum Kind {
    /** The entry or its link was changed, or changed places with another. */
    ENTRY_ALTERED,
    /** The before and after of the entry was changed. */
    DETAIL_ALTERED,
    /** The entry was deleted. */
    ENTRY_MISSING,
    /** The before and after of the entry was deleted. */
    DETAIL_MISSING,
    /** One link or several from here on were deleted. */
    LINK_MISSING,
    /** The chain ends before its signed end. */
    END_MISSING,
    /** The entry is in no link and does not wait for one. */
    NOT_LINKED,
    /** A head that was anchored outside is not in the chain: the database was set back. */
    ANCHOR_MISSING,
    /** A head that was anchored outside is another one now: the chain was made anew. */
    ANCHOR_DIFFERS
  }
}
