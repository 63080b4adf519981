package org.smartcampus.platform.service.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcampus.shared.model.BusinessException;

class QrCodesTest {
  private static final String LINK = "http://localhost:8080/join/AbCdEfGhIjKlMnOpQrStUv";
  private final QrCodes codes = new QrCodes();

  private static String read(BufferedImage image) throws Exception {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels))))
        .getText();
  }

  @ParameterizedTest
  @EnumSource(QrSize.class)
  void pngHasItsSizeAndDensity(QrSize size) throws Exception {
    byte[] png = codes.png(LINK, size);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(size.pixels(), image.getWidth());
    assertEquals(size.pixels(), image.getHeight());
    int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
    assertTrue(at > 0);
    assertEquals(11_811, ByteBuffer.wrap(png, at + 4, 4).getInt());
    assertEquals(1, png[at + 12]);
    if (size != QrSize.CM50) {
      assertEquals(LINK, read(image));
    }
  }

  @Test
  void textBeyondLatinIsReadBack() throws Exception {
    assertEquals("濠海學校 余東𦾾", read(codes.image("濠海學校 余東𦾾", 400)));
  }

  @Test
  void svgIsWellFormedAndSmall() throws Exception {
    String svg = codes.svg(LINK, QrSize.CM15);
    var root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals("15cm", root.getAttribute("width"));
    assertTrue(svg.length() < 12_000);
  }

  @Test
  void endlessTextIsRefused() {
    assertThrows(BusinessException.class, () -> codes.png("x".repeat(3_000), QrSize.CM8));
  }
}
