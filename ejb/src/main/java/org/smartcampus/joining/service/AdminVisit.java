package org.smartcampus.joining.service;

import java.time.Instant;
import org.smartcampus.joining.model.AdminApplicationState;
import org.smartcampus.shared.model.Mobile;

/**
 * What the pages of an admin QR code show to a visitor now.
 *
 * @param schoolName the school, in the visitor's language; empty while he has to name it
 * @param school public id of the school, or null while he has to name it
 * @param schoolFixed whether the code is one school's
 * @param mobile the number that is being proven or is proven; prints masked; may be null
 * @param filled whether the form was filled in, so that it can be confirmed
 * @param editable whether the form may be filled in now, with a fresh proof of the mobile
 * @param resubmittable whether a rejected applicant may come again
 * @param state null before he agreed
 * @param reason why it was rejected; else empty
 */
public record AdminVisit(
    AdminStage stage,
    String schoolName,
    String school,
    boolean schoolFixed,
    Mobile mobile,
    String name,
    boolean filled,
    boolean editable,
    boolean resubmittable,
    AdminApplicationState state,
    String reason,
    Instant submittedAt) {}
