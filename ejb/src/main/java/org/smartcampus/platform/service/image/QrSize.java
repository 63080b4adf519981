package org.smartcampus.platform.service.image;

/** Printed sizes of QR codes, at 300 dpi. */
public enum QrSize {
  /** 8 cm, for a sheet of paper. */
  CM8(8, 945),
  /** 15 cm, for a notice board. */
  CM15(15, 1_772),
  /** 50 cm, for a poster. */
  CM50(50, 5_906);

  private final int centimetres;
  private final int pixels;

  QrSize(int centimetres, int pixels) {
    this.centimetres = centimetres;
    this.pixels = pixels;
  }

  /** Side of the printed square, quiet zone included. */
  public int centimetres() {
    return centimetres;
  }

  /** Side of the PNG. */
  public int pixels() {
    return pixels;
  }
}
