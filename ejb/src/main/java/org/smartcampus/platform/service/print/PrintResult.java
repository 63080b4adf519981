package org.smartcampus.platform.service.print;

import java.util.Set;

/**
 * What came out.
 *
 * @param pages pages of a PDF; 1 for a workbook
 * @param rows rows given
 * @param missingCharacters characters, each a code point as text, that the print fonts lack; a PDF
 *     shows 〓 instead
 */
public record PrintResult(int pages, int rows, Set<String> missingCharacters) {}
