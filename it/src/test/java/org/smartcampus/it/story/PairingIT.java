package org.smartcampus.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.Language;

/** A console is signed in by a phone: seen, scanned, confirmed, once (F008, F009, F010). */
class PairingIT {
  @Test
  void aTeachersPhoneLetsAConsoleIn() throws Exception {
    try (Stage console = Stage.newcomer(Language.ZH_HANT);
        Stage phone = Stage.phone("teacher.hh");
        Stage second = Stage.phone("sub.hh")) {
      console.page.navigate(console.system.base() + "/console/");
      console.page.click("#campus-by-phone");
      console.page.locator(".sc-qr").waitFor();
      console.sound().shoot("73-console");
      String code = scanned(console);

      phone.open(code).shoot("73-ask");
      assertTrue(phone.text().contains("Chrome · Linux"), phone.text());
      assertTrue(phone.text().contains("127.0.0.1"), phone.text());
      phone.press("identity.pair.yes");
      phone.sound().shoot("73-done");
      assertTrue(phone.text().contains(phone.say("identity.pair.done")), phone.text());

      console.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
      console.sound();
      console.open("/console/contactparents/students");
      assertEquals(
          403,
          console
              .page
              .navigate(console.system.base() + "/console/identity/administrators")
              .status());
      // once: neither the same phone nor another lets anybody else in with it
      second.open(code).press("identity.pair.yes");
      assertTrue(second.text().contains(second.say("identity.pair.used")), second.text());
    }
  }

  @Test
  void whoSeesTheCodeHasNotTheConsolesTicket() throws Exception {
    try (Stage console = Stage.newcomer(Language.EN);
        Stage thief = Stage.newcomer(Language.EN);
        Stage phone = Stage.phone("sub.hh")) {
      console.open("/sign-in/phone");
      String code = scanned(console);
      String inCode = code.substring(code.lastIndexOf('/') + 1);
      thief.browser.addCookies(
          List.of(new Cookie("campus_pairing", inCode).setUrl(thief.system.base())));
      phone.open(code).press("identity.pair.yes");
      assertEquals(
          205,
          thief.browser.request().get(thief.system.base() + "/sign-in/phone?state=1").status());
      assertFalse(thief.browser.cookies().stream().anyMatch(c -> c.name.equals("campus_session")));
      console.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
    }
  }

  @Test
  void aParentHasNothingToDoThereAndAMadeUpCodeIsNone() throws Exception {
    try (Stage console = Stage.newcomer(Language.PT);
        Stage phone = Stage.phone("parent.hh")) {
      console.speak(Language.PT);
      console.open("/sign-in/phone").shoot("73-console-pt");
      phone.open(scanned(console));
      phone.page.locator("main button.m-primary").click();
      phone.page.waitForLoadState();
      assertFalse(phone.text().contains(phone.say("identity.pair.done")), phone.text());
      assertEquals(
          404, phone.page.navigate(phone.system.base() + "/m/pair/AAAAAAAAAAAAAAAA").status());
      phone.sound().shoot("73-over");
    }
  }

  @Test
  void aPhoneGoesToTheConsoleAndItsOwnSessionWaits() throws Exception {
    try (Stage phone = Stage.phone("sub.hh")) {
      phone.open("/m/").shoot("73-manage");
      phone.link("identity.manageSchool").click();
      phone.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
      phone.sound();
      String console = session(phone);
      // half an hour later the console's session is over
      try (Connection database = phone.system.connect();
          PreparedStatement update =
              database.prepareStatement(
                  "update person_session set last_seen_at = last_seen_at - interval 31 minute where"
                      + " kind = 'CONSOLE' and ended_at is null and person_id = (select person_id"
                      + " from person_login where username = 'sub.hh')")) {
        assertTrue(update.executeUpdate() >= 1);
      }
      phone.open("/m/me");
      assertNotEquals(console, session(phone));
      assertEquals("/m/me", URI.create(phone.page.url()).getPath());

      phone.open("/m/").link("identity.manageSchool").click();
      phone.page.waitForURL(Pattern.compile(".*/console/(index)?$"));
      phone.page.locator(".sc-avatar").click();
      phone.page.locator("form[action='/sign-out'] button").click();
      phone.page.locator("#password").waitFor();
      phone.page.navigate(phone.system.base() + "/m/");
      phone.page.locator("#password").waitFor();
    }
  }

  private static String session(Stage stage) {
    return stage.browser.cookies().stream()
        .filter(cookie -> cookie.name.equals("campus_session"))
        .findFirst()
        .orElseThrow()
        .value;
  }

  /** What a camera reads of the code on the page. */
  private static String scanned(Stage console) throws Exception {
    Locator picture = console.page.locator(".sc-qr");
    BufferedImage shot = ImageIO.read(new ByteArrayInputStream(picture.screenshot()));
    int width = shot.getWidth();
    int height = shot.getHeight();
    int[] pixels = shot.getRGB(0, 0, width, height, null, 0, width);
    String link =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
            .getText();
    assertTrue(link.startsWith(console.system.base() + "/m/pair/"), link);
    return link;
  }
}
