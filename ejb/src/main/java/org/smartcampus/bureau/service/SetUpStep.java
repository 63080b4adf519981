package org.smartcampus.bureau.service;

import org.smartcampus.shared.model.Mobile;

/**
 * Where the set-up of an installation stands.
 *
 * @param name what was typed as the administrator's name; may be empty
 * @param mobile the number that a code went to, printed masked; null while the form is to be filled
 */
public record SetUpStep(String name, Mobile mobile) {
  /** True when the code is asked for, false when the form is. */
  public boolean isCode() {
    return mobile != null;
  }
}
