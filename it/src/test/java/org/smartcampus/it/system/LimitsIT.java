package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Texts;

/** What nobody may do too often, and whose name a request must call (A081, P-09). */
class LimitsIT {
  private final CampusSystem system = CampusSystem.demo();

  @Test
  void whoPrintsTooOftenIsToldWhenToGoOn() {
    int limit = Setting.PRINTS_PER_PERSON.seed();
    String path = "/reports/nothing.pdf";
    try (BrowserContext browser = Browser.signedIn(system, "admin.xa", "/console/")) {
      for (int i = 0; i < limit; i++) {
        assertEquals(404, get(browser, path).status(), "request " + i);
      }
      APIResponse answer = get(browser, path);
      // while these were sent some flowed back
      for (int i = 0; i < limit && answer.status() != 429; i++) {
        answer = get(browser, path);
      }
      assertEquals(429, answer.status());
      int wait = Integer.parseInt(answer.headers().get("retry-after"));
      assertTrue(wait >= 1 && wait <= 60, "Retry-After " + wait);
      assertTrue(
          answer.text().contains(Texts.of(Language.ZH_HANT).get("shared.error.tooMany.wait", wait))
              || answer
                  .text()
                  .contains(Texts.of(Language.EN).get("shared.error.tooMany.wait", wait)),
          answer.text());
      assertEquals(200, get(browser, "/console/").status(), "other pages go on");
    }
    try (BrowserContext other = Browser.signedIn(system, "admin.lw", "/console/")) {
      assertEquals(404, get(other, path).status(), "another person goes on");
    }
  }

  private APIResponse get(BrowserContext browser, String path) {
    return browser.request().get(system.base() + path, Browser.once());
  }

  @Test
  void anotherHostsNameFindsNothing() throws IOException {
    assertEquals(302, status("localhost"));
    for (String host :
        new String[] {"elsewhere.example", "localhost.elsewhere.example", "10.0.0.1"}) {
      assertEquals(404, status(host), host);
    }
  }

  /** What no browser sends is no fault of ours: refused, in words, without a trace in the log. */
  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    String upload = "Content-Type: multipart/form-data; boundary=";
    for (String path : new String[] {"/join/x", "/school", "/reveal", "/sign-in/ended"}) {
      assertEquals(400, status("POST " + path, form, "x=1" + "&a=1".repeat(1_100)), path);
      assertEquals(400, status("POST " + path, upload + "x\r\n", "a=1"), path);
      assertEquals(400, status("POST " + path, upload + "\r\n", "a=1"), path);
    }
    assertEquals(
        400,
        status(
            "GET /jakarta.faces.resource/console.js.xhtml?ln=campus",
            "If-Modified-Since: x\r\n",
            ""));
  }

  private int status(String host) throws IOException {
    return answer("GET /console/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private int status(String request, String headers, String body) throws IOException {
    return answer(
        request
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + headers
            + "\r\n"
            + body);
  }

  private int answer(String request) throws IOException {
    URI base = URI.create(system.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(line.split(" ")[1]);
    }
  }
}
