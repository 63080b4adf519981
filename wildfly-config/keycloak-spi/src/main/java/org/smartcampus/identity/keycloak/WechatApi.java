package org.smartcampus.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * WeChat's sign-in for websites as it is: its parameters are its own, it answers 200 also to what
 * it refuses, and calls its JSON {@code text/plain}. Every call ends within {@value
 * #TIMEOUT_SECONDS} seconds.
 */
final class WechatApi {

  static final int TIMEOUT_SECONDS = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WechatSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(TIMEOUT_SECONDS))
          .build();

  WechatApi(WechatSettings settings) {
    this.settings = settings;
  }

  /** Nobody is proven; the message is a key of the theme's texts. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    Refused(String text, String reason) {
      super(reason);
      this.text = text;
    }

    /** Key of the text that explains it to the person. */
    String text() {
      return text;
    }
  }

  /** Where the browser shows WeChat's QR code, or WeChat's own confirmation on a phone. */
  URI page(String back, String state) {
    return URI.create(
        settings.openUrl()
            + "/connect/qrconnect?appid="
            + encoded(settings.appId())
            + "&redirect_uri="
            + encoded(back)
            + "&response_type=code&scope=snsapi_login&state="
            + encoded(state)
            + "#wechat_redirect");
  }

  /**
   * Whose a code is.
   *
   * @return his {@code unionid}, which is the same for all applications of one operator; else his
   *     {@code openid}
   * @throws Refused when WeChat says no, answers nonsense or does not answer
   */
  String identity(String code) throws Refused {
    JsonNode token =
        get(
            "access_token",
            Map.of(
                "appid",
                settings.appId(),
                "secret",
                settings.secret(),
                "code",
                code,
                "grant_type",
                "authorization_code"));
    String openid = required(token, "openid");
    JsonNode user =
        get("userinfo", Map.of("access_token", required(token, "access_token"), "openid", openid));
    if (!openid.equals(required(user, "openid"))) {
      throw new Refused("campusWechatFailed", "two different openids");
    }
    String unionid = user.path("unionid").asText(token.path("unionid").asText(""));
    return unionid.isEmpty() ? openid : unionid;
  }

  private JsonNode get(String what, Map<String, String> parameters) throws Refused {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&"));
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(settings.apiUrl() + "/sns/" + what + "?" + query))
                  .timeout(Duration.ofSeconds(TIMEOUT_SECONDS))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new Refused("campusWechatDown", what + " answered " + answer.statusCode());
      }
      JsonNode said = JSON.readTree(answer.body());
      int error = said == null ? 0 : said.path("errcode").asInt(0);
      if (error != 0) {
        throw new Refused(text(error), what + ": " + error + " " + said.path("errmsg").asText(""));
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("campusWechatDown", what + ": interrupted");
    } catch (IOException e) {
      // neither the address nor the answer: both hold secrets
      throw new Refused("campusWechatDown", what + ": " + e.getClass().getSimpleName());
    }
  }

  /** What a person can do about one of WeChat's error codes. */
  static String text(int errcode) {
    return switch (errcode) {
      case 40029, 40163, 41008, 42003 -> "campusWechatOver";
      case 40001, 40014, 42001, 42002, 40030, 40003 -> "campusWechatOver";
      case -1, 45009, 45011, 45047, 50005 -> "campusWechatBusy";
      case 40013, 40125, 41002, 41004, 48001, 10003, 10005, 61020 -> "campusWechatSetUp";
      case 50002, 50001, 40164, 61023 -> "campusWechatLimited";
      default -> "campusWechatFailed";
    };
  }

  private static String required(JsonNode answer, String field) throws Refused {
    String value = answer == null ? "" : answer.path(field).asText("");
    if (value.isEmpty()) {
      throw new Refused("campusWechatFailed", "an answer without " + field);
    }
    return value;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
