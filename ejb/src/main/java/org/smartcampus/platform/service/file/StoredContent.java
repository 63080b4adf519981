package org.smartcampus.platform.service.file;

/**
 * What the file store took.
 *
 * @param contentId 22 random characters
 * @param sha256 of the bytes, hex
 * @param size bytes
 */
public record StoredContent(String contentId, String sha256, long size) {}
