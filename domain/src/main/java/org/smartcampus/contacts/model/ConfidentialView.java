package org.smartcampus.contacts.model;

import java.io.Serializable;
import java.time.Instant;
import org.smartcampus.platform.model.ConfidentialField;

/**
 * A recorded look at one value of somebody (§3.11, P-44). Never changed.
 *
 * @param id 0 before it is stored
 * @param viewer name as it was then
 * @param kind what was looked at: {@code Member}, {@code Parent} or {@code Student}
 * @param objectId its public id
 * @param objectName its name as it was then
 * @param personId the person that it was, or null for somebody who never signed in
 * @param purpose empty where the school asks for none
 * @param alerted whether the administrators were told with this one
 */
public record ConfidentialView(
    long id,
    Instant at,
    long viewerId,
    String viewer,
    String kind,
    String objectId,
    String objectName,
    Long personId,
    ConfidentialField field,
    ViewPlace place,
    String purpose,
    String address,
    boolean alerted)
    implements Serializable {
  /** Most code points of a purpose. */
  public static final int PURPOSE_MAX = 200;
}
