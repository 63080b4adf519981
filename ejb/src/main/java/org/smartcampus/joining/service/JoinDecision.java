package org.smartcampus.joining.service;

import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Texts;

/** What an applicant is told of a decision, and where to. */
public record JoinDecision(
    Mobile mobile,
    Email email,
    Language language,
    String schoolName,
    String targetName,
    String childName,
    JoinState state,
    RejectReason reason,
    String reasonText) {
  /** One text for SMS and mail, in the applicant's language. */
  public String text() {
    Texts texts = Texts.of(language);
    if (state == JoinState.APPROVED) {
      return texts.get("joining.told.approved", schoolName, childName, targetName);
    }
    String why =
        reason == RejectReason.OTHER
            ? reasonText
            : texts.get("joining.reason." + reason)
                + (reasonText.isEmpty() ? "" : " – " + reasonText);
    return texts.get("joining.told.rejected", schoolName, childName, targetName, why);
  }
}
