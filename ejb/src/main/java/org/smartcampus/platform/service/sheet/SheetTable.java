package org.smartcampus.platform.service.sheet;

import java.util.List;

/**
 * A sheet with a known header.
 *
 * @param info kind, encoding, count of rows
 * @param header which column is where
 * @param records rows below the header; empty when they were streamed
 */
public record SheetTable(SheetInfo info, HeaderMatch header, List<SheetRecord> records) {}
