package org.smartcampus.contacts.service.confidential;

import org.smartcampus.contacts.model.ViewPlace;
import org.smartcampus.platform.model.ConfidentialField;

/**
 * A wish to see one value of somebody.
 *
 * @param kind see {@link ConfidentialKind#kind}
 * @param purpose as typed; empty for none
 */
public record Look(
    String kind, String publicId, ConfidentialField field, ViewPlace place, String purpose) {}
