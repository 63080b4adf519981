package org.smartcampus.contacts.service.confidential;

import java.util.Map;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.shared.model.PersonalData;

/**
 * Somebody with confidential fields.
 *
 * @param personId the person that he is, or null
 * @param values those that are known
 */
public record ConfidentialPerson(
    String publicId, String name, Long personId, Map<ConfidentialField, PersonalData> values) {}
