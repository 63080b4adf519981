package org.smartcampus.platform.service.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.shared.model.BusinessException;

/**
 * Takes pictures in: JPEG and PNG by content, a size that the bureau sets (at most 2 MB) and 40
 * million pixels at most, dimensions read before anything is decoded. What is kept is encoded anew,
 * so places, cameras and hidden contents of the upload are gone; a photo lies as its camera meant
 * it.
 */
@ApplicationScoped
public class Images {
  /** Largest upload that any setting allows, bytes. */
  public static final int MOST_BYTES = Setting.PICTURE_MB.highest() << 20;

  private static final long MOST_PIXELS = 40_000_000;
  private static final float QUALITY = 0.85f;

  private final IntSupplier megabytes;

  /** For the container's proxy, and within the seed's limit. */
  public Images() {
    this.megabytes = Setting.PICTURE_MB::seed;
  }

  /** Within the limit that the bureau has set. */
  @Inject
  public Images(PlatformSettings settings) {
    this.megabytes = () -> settings.of(Setting.PICTURE_MB);
  }

  /**
   * Reads, turns, scales down and encodes a picture.
   *
   * @param upload the file as it came
   * @param mostWidth greatest width of the result, pixels; smaller pictures keep their size
   * @throws BusinessException {@code platform.image.tooLarge}, {@code .unsupported}, {@code
   *     .tooManyPixels}, {@code .damaged}
   */
  public CleanImage clean(byte[] upload, int mostWidth) {
    int most = megabytes.getAsInt();
    if (upload.length > most << 20) {
      throw new BusinessException("platform.image.tooLarge", most);
    }
    String format = format(upload);
    int turn = format.equals("jpeg") ? JpegOrientation.of(upload) : 1;
    try {
      return encode(
          scale(JpegOrientation.apply(decode(upload, format, mostWidth), turn), mostWidth));
    } catch (IOException | RuntimeException e) {
      if (e instanceof BusinessException refusal) {
        throw refusal;
      }
      // the decoders of the JDK throw whatever a broken file leads them to
      throw new BusinessException("platform.image.damaged");
    }
  }

  private static String format(byte[] bytes) {
    if (bytes.length > 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == 0xD8
        && (bytes[2] & 0xFF) == 0xFF) {
      return "jpeg";
    }
    if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N') {
      return "png";
    }
    throw new BusinessException("platform.image.unsupported");
  }

  private static BufferedImage decode(byte[] upload, String format, int mostWidth)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new BusinessException("platform.image.tooManyPixels", MOST_PIXELS / 1_000_000);
      }
      ImageReadParam param = reader.getDefaultReadParam();
      // twice the wanted size is enough for good scaling and spares the memory of the rest
      int step = Math.max(1, Math.min(width, height) / Math.max(1, 2 * mostWidth));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scale(BufferedImage image, int mostWidth) {
    boolean alpha = image.getColorModel().hasAlpha();
    int width = Math.min(mostWidth, image.getWidth());
    int height =
        Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
    BufferedImage current = image;
    // halving keeps lines that one big step would drop
    while (current.getWidth() >= 2 * width && current.getHeight() >= 2) {
      current = draw(current, current.getWidth() / 2, current.getHeight() / 2, alpha);
    }
    return draw(current, width, height, alpha);
  }

  private static BufferedImage draw(BufferedImage image, int width, int height, boolean alpha) {
    int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage target = new BufferedImage(width, height, type);
    Graphics2D pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    if (!alpha) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return target;
  }

  private static CleanImage encode(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(alpha ? "png" : "jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (!alpha) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return new CleanImage(
        bytes.toByteArray(),
        alpha ? "image/png" : "image/jpeg",
        image.getWidth(),
        image.getHeight());
  }
}
