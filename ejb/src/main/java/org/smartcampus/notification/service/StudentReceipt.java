package org.smartcampus.notification.service;

import java.util.List;
import org.smartcampus.notification.model.ReceiptState;
import org.smartcampus.notification.model.UnreachableReason;

/**
 * Where a student stands with a notice, with the guardians who got it.
 *
 * @param reason why nobody can be reached, or null
 */
public record StudentReceipt(
    long studentId,
    String studentNo,
    String student,
    String className,
    ReceiptState state,
    UnreachableReason reason,
    List<GuardianReceipt> guardians) {}
