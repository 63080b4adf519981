package org.smartcampus.contacts.store;

import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;

/**
 * Which members a list shows; the ones who left never.
 *
 * @param path path of a department whose subtree is meant, or null for all within reach
 * @param state null for all
 * @param category null for all
 * @param text folded by the store: name, pinyin, initials, account, last four digits
 */
public record MemberFilter(String path, MemberState state, MemberCategory category, String text) {
  /** True when only a department, or nothing, narrows the list. */
  public boolean plain() {
    return state == null && category == null && text.isEmpty();
  }
}
