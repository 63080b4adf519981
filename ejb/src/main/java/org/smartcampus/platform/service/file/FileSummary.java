package org.smartcampus.platform.service.file;

import org.smartcampus.platform.model.StoredFile;

/**
 * A stored file as others see it.
 *
 * @param publicId id in links
 * @param name what people called it
 * @param mediaType found from the content
 * @param size bytes
 * @param sha256 hex
 * @param purpose feature and use
 */
public record FileSummary(
    String publicId, String name, String mediaType, long size, String sha256, String purpose) {
  static FileSummary of(StoredFile file) {
    return new FileSummary(
        file.getPublicId(),
        file.getName(),
        file.getMediaType(),
        file.getSize(),
        file.getSha256(),
        file.getPurpose());
  }
}
