package org.smartcampus.platform.service;

import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;

/**
 * Answer to a try of a one-time code.
 *
 * @param error {@code wrong}, {@code expired}, {@code locked}, or null when the code was right
 * @param mobile the number that is proven now, or null
 * @param locks true for the wrong try that was the last one; whoever asked records it
 */
public record CodeCheck(String error, Mobile mobile, boolean locks) {
  public static CodeCheck proven(Mobile mobile) {
    return new CodeCheck(null, mobile, false);
  }

  public static CodeCheck wrong(boolean locks) {
    return new CodeCheck("wrong", null, locks);
  }

  public static CodeCheck expired() {
    return new CodeCheck("expired", null, false);
  }

  public static CodeCheck locked() {
    return new CodeCheck("locked", null, false);
  }

  public boolean isProven() {
    return error == null;
  }

  /** The refusal for people: {@code platform.code.wrong}, {@code .expired} or {@code .locked}. */
  public BusinessException refusal() {
    return new BusinessException("platform.code." + error).onField("code");
  }
}
