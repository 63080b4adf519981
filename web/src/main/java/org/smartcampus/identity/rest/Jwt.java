package org.smartcampus.identity.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed token of Keycloak's (RFC 7519), signature and common claims checked. Only RS256 is
 * accepted, whatever the token says of itself.
 */
record Jwt(JsonObject claims) {
  /** How far Keycloak's clock and ours may be apart. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private static final int LONGEST = 16_384;

  /** Finds Keycloak's public key by the name that a token gives. */
  interface Keys {
    PublicKey key(String id) throws InvalidTokenException;
  }

  /**
   * Reads a token.
   *
   * @throws InvalidTokenException when it is none, is signed by somebody else, is of another issuer
   *     or for another client, or is over
   */
  static Jwt verified(String token, Keys keys, String issuer, String client, Instant now)
      throws InvalidTokenException {
    String[] parts =
        token == null || token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      throw new InvalidTokenException("not a signed token");
    }
    JsonObject header = json(parts[0]);
    if (!"RS256".equals(header.getString("alg", ""))) {
      throw new InvalidTokenException("algorithm");
    }
    verify(parts, keys.key(header.getString("kid", "")));
    Jwt jwt = new Jwt(json(parts[1]));
    jwt.require(issuer.equals(jwt.text("iss")), "issuer");
    jwt.require(jwt.isFor(client), "audience");
    jwt.require(now.isBefore(jwt.instant("exp").plus(SKEW)), "expired");
    jwt.require(now.plus(SKEW).isAfter(jwt.instant("iat")), "issued in the future");
    return jwt;
  }

  private static void verify(String[] parts, PublicKey key) throws InvalidTokenException {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
        throw new InvalidTokenException("signature");
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidTokenException("signature");
    }
  }

  private static JsonObject json(String part) throws InvalidTokenException {
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
      return reader.readObject();
    } catch (JsonException | IllegalArgumentException e) {
      throw new InvalidTokenException("not JSON");
    }
  }

  private boolean isFor(String client) {
    JsonValue audience = claims.get("aud");
    if (audience instanceof JsonString one) {
      return one.getString().equals(client);
    }
    return audience != null
        && audience.getValueType() == JsonValue.ValueType.ARRAY
        && audience.asJsonArray().stream()
            .anyMatch(one -> one instanceof JsonString text && text.getString().equals(client));
  }

  /**
   * Refuses the token when a check fails.
   *
   * @throws InvalidTokenException unless {@code holds}
   */
  void require(boolean holds, String what) throws InvalidTokenException {
    if (!holds) {
      throw new InvalidTokenException(what);
    }
  }

  /** A text of the token; null where it has none. */
  String text(String claim) {
    return claims.get(claim) instanceof JsonString text ? text.getString() : null;
  }

  /** A time of the token; the beginning of all times where it has none. */
  Instant instant(String claim) {
    return claims.get(claim) instanceof jakarta.json.JsonNumber seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : Instant.EPOCH;
  }
}
