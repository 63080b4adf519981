package org.smartcampus.platform.service.exports;

import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.model.ExportState;

/**
 * An export as the list shows it to the caller.
 *
 * @param state what holds now
 * @param takeable the caller may take it now
 * @param decidable the caller may agree or refuse
 * @param stoppable the caller may stop it
 */
public record ExportRow(
    ExportRequest request,
    String titleKey,
    ExportState state,
    boolean takeable,
    boolean decidable,
    boolean stoppable) {}
