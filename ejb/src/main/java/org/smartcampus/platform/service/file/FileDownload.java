package org.smartcampus.platform.service.file;

import java.io.InputStream;

/**
 * A file on its way out.
 *
 * @param content to be closed by the receiver
 */
public record FileDownload(FileSummary file, InputStream content) {}
