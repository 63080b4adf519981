package org.smartcampus.identity.service;

import java.time.LocalDate;

/**
 * Whom P-51 invites from outside the school (F117).
 *
 * @param name 1–32 code points
 * @param email as typed
 * @param organization what the provider is known by, 1–32 code points
 * @param group public id of the admin group that he is to be in
 * @param endsOn his last day, within a year
 */
public record ExternalInput(
    String name, String email, String organization, String group, LocalDate endsOn) {}
