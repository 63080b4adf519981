package org.smartcampus.platform.service.file;

import java.util.Arrays;
import org.smartcampus.shared.model.BusinessException;

/** Kinds of papers that are taken in, known by their first bytes and never by their names. */
public enum ScanType {
  PDF("application/pdf", "%PDF-"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  /** Also .docx, .xlsx and their like. */
  ZIP("application/zip", "PK\u0003\u0004");

  private final String mediaType;
  private final byte[] beginning;

  ScanType(String mediaType, String beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  public String mediaType() {
    return mediaType;
  }

  private boolean begins(byte[] content) {
    return content.length > beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /**
   * The kind of a content, out of those that are allowed.
   *
   * @throws BusinessException {@code platform.file.kind} when it is none of them
   */
  public static ScanType of(byte[] content, ScanType... allowed) {
    return Arrays.stream(allowed)
        .filter(type -> type.begins(content))
        .findFirst()
        .orElseThrow(() -> new BusinessException("platform.file.kind"));
  }
}
