package org.smartcampus.platform.service.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.smartcampus.shared.model.BusinessException;

/** Tells what a file is from its bytes; the file's name is not asked. */
final class SheetDetector {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final Set<String> MARKUP =
      Set.of("text/html", "text/xml", "application/xml", "application/xhtml+xml", "image/svg+xml");

  private SheetDetector() {}

  /**
   * @throws BusinessException {@code platform.sheet.empty}, {@code .encrypted}, {@code .oldFormat},
   *     {@code .unsupported}
   */
  static SheetType detect(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(65_536);
    }
    if (head.length == 0) {
      throw new BusinessException("platform.sheet.empty");
    }
    if (startsWith(head, ZIP)) {
      return SheetType.XLSX;
    }
    if (startsWith(head, OLE2)) {
      boolean encrypted = contains(Files.readAllBytes(file), ENCRYPTED);
      throw new BusinessException(
          encrypted ? "platform.sheet.encrypted" : "platform.sheet.oldFormat");
    }
    if (!looksLikeText(head) || isForeign(file)) {
      throw new BusinessException("platform.sheet.unsupported");
    }
    return SheetType.CSV;
  }

  private static boolean isForeign(Path file) throws IOException {
    Detector detector = Holder.DETECTOR;
    MediaType type;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      type = detector.detect(in, new Metadata());
    }
    String name = type.getBaseType().toString();
    return MARKUP.contains(name)
        || Set.of("image", "audio", "video").contains(type.getType())
        || Set.of("application/pdf", "application/rtf", "application/x-msdownload").contains(name);
  }

  /**
   * UTF-16 has zero bytes, so it is known by its mark; any other text has no control characters.
   */
  private static boolean looksLikeText(byte[] head) {
    if (TextEncoding.isUtf16(head)) {
      return true;
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0x0C) {
        return false;
      }
    }
    return true;
  }

  static boolean startsWith(byte[] bytes, byte[] start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    outer:
    for (int i = 0; i <= bytes.length - part.length; i++) {
      for (int j = 0; j < part.length; j++) {
        if (bytes[i + j] != part[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }

  private static final class Holder {
    static final Detector DETECTOR = new DefaultDetector(SheetDetector.class.getClassLoader());
  }
}
