package org.smartcampus.platform.service.image;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.smartcampus.shared.model.BusinessException;

/**
 * QR codes (P-65) of error correction M with the quiet zone of four modules that readers need. One
 * bit a pixel, so that the largest takes 4 MB of memory.
 *
 * <p>All methods throw {@link BusinessException} {@code platform.qr.tooLong} beyond 2,331 bytes of
 * text.
 */
@ApplicationScoped
public class QrCodes {
  private static final int QUIET = 4;
  private static final int PIXELS_PER_METRE = 11_811;

  /** A PNG of the printed size; its file says 300 dpi. */
  public byte[] png(String text, QrSize size) {
    return write(image(text, size.pixels()));
  }

  /** A drawing that prints sharp at any size, about 6 KB. */
  public String svg(String text, QrSize size) {
    ByteMatrix modules = encode(text);
    int side = modules.getWidth() + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          int from = x;
          while (x + 1 < modules.getWidth() && modules.get(x + 1, y) == 1) {
            x++;
          }
          int run = x - from + 1;
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$dcm\" height=\"%1$dcm\" viewBox=\"0 0 %2$d %2$d\"><path fill=\"#fff\" d=\"M0 0h%2$dv%2$dH0z\"/><path d=\"%3$s\"/></svg>"
        .formatted(size.centimetres(), side, path);
  }

  /**
   * A picture for a report's image element.
   *
   * @param pixels side of the square; modules have whole pixels, what remains is margin
   */
  public BufferedImage image(String text, int pixels) {
    ByteMatrix modules = encode(text);
    int side = modules.getWidth() + 2 * QUIET;
    int scale = Math.max(1, pixels / side);
    int whole = Math.max(pixels, side);
    int margin = (whole - scale * modules.getWidth()) / 2;
    BufferedImage image = new BufferedImage(whole, whole, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, whole, whole);
    pen.setColor(Color.BLACK);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          pen.fillRect(margin + x * scale, margin + y * scale, scale, scale);
        }
      }
    }
    pen.dispose();
    return image;
  }

  private static ByteMatrix encode(String text) {
    try {
      Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new BusinessException("platform.qr.tooLong");
    }
  }

  private static byte[] write(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      metadata.mergeTree("javax_imageio_png_1.0", density());
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode density() {
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    density.setAttribute("pixelsPerUnitXAxis", String.valueOf(PIXELS_PER_METRE));
    density.setAttribute("pixelsPerUnitYAxis", String.valueOf(PIXELS_PER_METRE));
    density.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(density);
    return root;
  }
}
