package org.smartcampus.platform.service.sheet;

/**
 * What was found out about a sheet from its content.
 *
 * @param type kind of file
 * @param encoding code page of a CSV as shown to people ({@code UTF-8}, {@code UTF-16LE}, {@code
 *     UTF-16BE}, {@code Big5}, {@code Big5-HKSCS}, {@code GB18030}); {@code UTF-8} for a workbook
 * @param separator separator of a CSV ({@code ,} {@code ;} or TAB), empty for a workbook
 * @param sheetName name of the sheet read, empty for a CSV
 * @param rows rows with content, the header included
 */
public record SheetInfo(
    SheetType type, String encoding, String separator, String sheetName, int rows) {}
