package org.smartcampus.platform.service.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;

class ImagesTest {
  private final Images images = new Images();

  static byte[] picture(String format, int width, int height, int type) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** Puts an EXIF block with an orientation and a place into a JPEG. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 22.1987N 113.5439E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
    whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  private void refused(String key, byte[] bytes) {
    assertEquals(
        "platform.image." + key,
        assertThrows(BusinessException.class, () -> images.clean(bytes, 800)).key());
  }

  @Test
  void scalesDownAndNeverUp() throws Exception {
    CleanImage small = images.clean(picture("png", 300, 200, BufferedImage.TYPE_INT_RGB), 800);
    assertEquals(300, small.width());
    assertEquals("image/jpeg", small.mediaType());
    CleanImage scaled = images.clean(picture("jpeg", 3000, 2000, BufferedImage.TYPE_INT_RGB), 800);
    assertEquals(800, scaled.width());
    assertEquals(533, scaled.height());
    CleanImage seeThrough =
        images.clean(picture("png", 1000, 10, BufferedImage.TYPE_INT_ARGB), 500);
    assertEquals("image/png", seeThrough.mediaType());
    assertEquals(5, seeThrough.height());
  }

  @Test
  void exifIsGoneAndThePhotoUpright() throws Exception {
    byte[] photo = withExif(picture("jpeg", 400, 200, BufferedImage.TYPE_INT_RGB), 6);
    CleanImage clean = images.clean(photo, 800);
    assertEquals(200, clean.width());
    assertEquals(400, clean.height());
    assertFalse(new String(clean.bytes(), StandardCharsets.ISO_8859_1).contains("GPS"));
    assertFalse(new String(clean.bytes(), StandardCharsets.ISO_8859_1).contains("Exif"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    assertTrue(new Color(image.getRGB(100, 20)).getRed() > 200);
    assertTrue(new Color(image.getRGB(100, 380)).getBlue() > 200);
    for (int orientation = 1; orientation <= 9; orientation++) {
      images.clean(withExif(picture("jpeg", 40, 20, BufferedImage.TYPE_INT_RGB), orientation), 800);
    }
  }

  @Test
  void bombsAreRefusedByTheirDimensions() throws Exception {
    refused("tooManyPixels", hugePng(50_000, 50_000));
    refused("tooManyPixels", hugePng(40_001, 1_000));
    refused("tooLarge", new byte[Images.MOST_BYTES + 1]);
  }

  /** A small PNG that claims to be huge, with pixels that compress to nothing. */
  private static byte[] hugePng(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(data, new Deflater(9))) {
      deflate.write(new byte[10_000_000]);
    }
    chunk(png, "IDAT", data.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void otherKindsAreRefusedWhateverTheirName() throws Exception {
    refused("unsupported", picture("gif", 10, 10, BufferedImage.TYPE_INT_RGB));
    refused("unsupported", picture("bmp", 10, 10, BufferedImage.TYPE_INT_RGB));
    refused("unsupported", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
    refused("unsupported", "GIF89a/*<script>*/".getBytes(StandardCharsets.UTF_8));
    refused("unsupported", new byte[0]);
  }

  @Test
  void hiddenContentsBehindThePictureAreGone() throws Exception {
    byte[] picture = picture("png", 50, 50, BufferedImage.TYPE_INT_RGB);
    byte[] polyglot = Arrays.copyOf(picture, picture.length + 100);
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(script, 0, polyglot, picture.length, script.length);
    String clean = new String(images.clean(polyglot, 100).bytes(), StandardCharsets.ISO_8859_1);
    assertFalse(clean.contains("script"));
  }

  @Test
  void brokenFilesNeverGiveAnythingButARefusal() throws Exception {
    for (String format : new String[] {"png", "jpeg"}) {
      byte[] whole = withExifOrNot(format);
      for (int i = 0; i < whole.length; i += 3) {
        byte[] broken = whole.clone();
        broken[i] ^= 0x5A;
        tolerate(broken);
        tolerate(Arrays.copyOf(whole, i));
      }
    }
  }

  private static byte[] withExifOrNot(String format) throws IOException {
    byte[] whole = picture(format, 60, 40, BufferedImage.TYPE_INT_RGB);
    return format.equals("jpeg") ? withExif(whole, 3) : whole;
  }

  private void tolerate(byte[] bytes) {
    try {
      images.clean(bytes, 50);
    } catch (BusinessException expected) {
      assertTrue(expected.key().startsWith("platform.image."));
    }
  }
}
