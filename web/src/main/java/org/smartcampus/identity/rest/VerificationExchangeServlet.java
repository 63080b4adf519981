package org.smartcampus.identity.rest;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.smartcampus.identity.service.VerificationExchange;
import org.smartcampus.identity.service.VerificationExchange.Visitor;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

/**
 * For the server of a school's own verification page (§3.12), which shows the school's secret as
 * {@code Authorization: Bearer …}. {@code POST /verification/account} with {@code {"code":"…"}}
 * answers {@code {"account":"…","ticket":"…","expires_in":300}}; {@code POST /verification/answer}
 * with {@code {"ticket":"…","passed":true}} answers {@code {"return":"https://…"}}, whither the
 * server sends the browser, and {@code {}} where {@code passed} is false. 404 for a code, ticket or
 * secret that is not good, whichever; 409 for a person who is locked; 400 for what is no such
 * request.
 */
@WebServlet("/verification/*")
public class VerificationExchangeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2_000;
  private static final String BEARER = "Bearer ";

  @Inject private transient VerificationExchange exchange;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    JsonObject asked = read(request);
    if (asked == null) {
      answer(HttpServletResponse.SC_BAD_REQUEST, error("malformed"), response);
      return;
    }
    try {
      switch (String.valueOf(request.getPathInfo())) {
        case "/account" -> account(request, asked, response);
        case "/answer" -> passed(request, asked, response);
        default -> answer(HttpServletResponse.SC_NOT_FOUND, error("unknown"), response);
      }
    } catch (NotFoundException none) {
      answer(HttpServletResponse.SC_NOT_FOUND, error("unknown"), response);
    } catch (BusinessException locked) {
      answer(HttpServletResponse.SC_CONFLICT, error("locked"), response);
    }
  }

  private void account(HttpServletRequest request, JsonObject asked, HttpServletResponse response)
      throws IOException {
    Visitor visitor = exchange.account(secret(request), text(asked, "code"));
    answer(
        HttpServletResponse.SC_OK,
        Json.createObjectBuilder()
            .add("account", visitor.account())
            .add("ticket", visitor.ticket())
            .add("expires_in", VerificationExchange.TICKET.toSeconds())
            .build(),
        response);
  }

  private void passed(HttpServletRequest request, JsonObject asked, HttpServletResponse response)
      throws IOException {
    JsonValue passed = asked.get("passed");
    if (passed != JsonValue.TRUE && passed != JsonValue.FALSE) {
      answer(HttpServletResponse.SC_BAD_REQUEST, error("malformed"), response);
      return;
    }
    URI back = exchange.answer(secret(request), text(asked, "ticket"), passed == JsonValue.TRUE);
    answer(
        HttpServletResponse.SC_OK,
        back == null
            ? JsonValue.EMPTY_JSON_OBJECT
            : Json.createObjectBuilder().add("return", back.toString()).build(),
        response);
  }

  private static JsonObject read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (JsonException notAnObject) {
      return null;
    }
  }

  private static String text(JsonObject asked, String name) {
    return asked.get(name) instanceof jakarta.json.JsonString text ? text.getString() : "";
  }

  private static String secret(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  private static JsonObject error(String what) {
    return Json.createObjectBuilder().add("error", what).build();
  }

  private static void answer(int status, JsonObject body, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(body.toString());
  }
}
