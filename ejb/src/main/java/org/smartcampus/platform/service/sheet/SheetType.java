package org.smartcampus.platform.service.sheet;

/** The kinds of sheet that are read and written. */
public enum SheetType {
  /** Office Open XML workbook without macros. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Separated values. */
  CSV("csv", "text/csv");

  private final String extension;
  private final String mediaType;

  SheetType(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** File name extension without the dot. */
  public String extension() {
    return extension;
  }

  /** Media type for downloads. */
  public String mediaType() {
    return mediaType;
  }
}
