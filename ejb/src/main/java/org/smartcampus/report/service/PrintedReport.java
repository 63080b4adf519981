package org.smartcampus.report.service;

import java.nio.file.Path;
import java.util.Set;

/**
 * A report that was printed into a temporary file, which the caller deletes.
 *
 * @param name file name for people
 * @param missingCharacters characters that the fonts of print lack; shown as 〓 in the PDF
 */
public record PrintedReport(
    Path file, String name, PrintFormat format, Set<String> missingCharacters) {}
