package org.smartcampus.bureau.service;

import java.time.LocalDate;
import org.smartcampus.bureau.model.RequestKind;

/**
 * A data request as it was typed.
 *
 * @param fileName as people called the scan
 * @param file the scan's bytes: PDF, JPEG or PNG
 */
public record RegisterRequest(
    String person,
    RequestKind kind,
    String subject,
    LocalDate received,
    String fileName,
    byte[] file) {}
