package org.smartcampus.contactparents.service;

import org.smartcampus.joining.service.InvitationDetail;

/**
 * The invitation of one class (P-65).
 *
 * @param blockedKey text key of why there is none, with the class as argument; or null
 * @param link null while blocked or not made yet
 */
public record ClassInvitation(
    String classPublicId, String className, String blockedKey, InvitationDetail link) {}
