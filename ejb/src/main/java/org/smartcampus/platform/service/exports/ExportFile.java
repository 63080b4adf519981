package org.smartcampus.platform.service.exports;

import java.nio.file.Path;

/**
 * A file on its way to who ordered it.
 *
 * @param file a temporary file, which the receiver deletes
 * @param name its name for people, with the suffix
 */
public record ExportFile(Path file, String name, String mediaType) {}
