package org.smartcampus.identity.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** An issuer of tokens for tests: right ones, and every kind of wrong ones. */
final class SignedTokens implements Jwt.Keys {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final KeyPair pair = pair();
  private final KeyPair stranger = pair();

  @Override
  public PublicKey key(String id) throws InvalidTokenException {
    if (!id.equals("ours")) {
      throw new InvalidTokenException("key");
    }
    return pair.getPublic();
  }

  /** Claims that every token of the realm has. */
  static JsonObjectBuilder claims() {
    return Json.createObjectBuilder()
        .add("iss", Settings.realmUrl())
        .add("aud", KeycloakClient.CLIENT)
        .add("iat", NOW.getEpochSecond())
        .add("exp", NOW.getEpochSecond() + 60);
  }

  String sign(JsonObjectBuilder claims) {
    return signed("RS256", "ours", claims.build(), pair);
  }

  /** Signed by somebody else under our key's name. */
  String forge(JsonObjectBuilder claims) {
    return signed("RS256", "ours", claims.build(), stranger);
  }

  /** With any header; still signed by our key. */
  String sign(String algorithm, String key, JsonObjectBuilder claims) {
    return signed(algorithm, key, claims.build(), pair);
  }

  /** The body of a token taken over by another. */
  static String withBody(String token, JsonObjectBuilder claims) {
    String[] parts = token.split("\\.");
    return parts[0] + "." + encode(claims.build().toString()) + "." + parts[2];
  }

  private static String signed(String algorithm, String key, JsonObject claims, KeyPair by) {
    String header =
        Json.createObjectBuilder().add("alg", algorithm).add("kid", key).build().toString();
    String text = encode(header) + "." + encode(claims.toString());
    if (algorithm.equals("none")) {
      return text + ".";
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(by.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
