package org.smartcampus.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.shared.model.CampusClock;

/**
 * The public keys of Keycloak's realm, by name. They are read again after ten minutes, so that a
 * key that was taken away counts no more, and for an unknown name, at most twice a minute, so that
 * a made-up one costs Keycloak nothing. While Keycloak is down those that we have go on.
 */
@ApplicationScoped
public class SigningKeys implements Jwt.Keys {
  private static final Duration AT_MOST_EACH = Duration.ofSeconds(30);
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  @Inject private KeycloakClient keycloak;
  @Inject private CampusClock clock;

  private volatile Map<String, PublicKey> keys = Map.of();
  private volatile Instant readAt = Instant.EPOCH;

  @Override
  public PublicKey key(String id) throws InvalidTokenException {
    if (!keys.containsKey(id) || clock.now().isAfter(readAt.plus(GOOD_FOR))) {
      read();
    }
    PublicKey key = keys.get(id);
    if (key == null) {
      throw new InvalidTokenException("key");
    }
    return key;
  }

  private synchronized void read() {
    Instant now = clock.now();
    if (now.isBefore(readAt.plus(AT_MOST_EACH))) {
      return;
    }
    // before the attempt: one that hangs must not be followed by another at once
    readAt = now;
    try {
      keys = Map.copyOf(of(keycloak.keys()));
    } catch (KeycloakDownException down) {
      // the keys that we know go on; the next token asks again
    }
  }

  private static Map<String, PublicKey> of(JsonObject set) throws KeycloakDownException {
    Map<String, PublicKey> found = new HashMap<>();
    try {
      for (JsonObject key : set.getJsonArray("keys").getValuesAs(JsonObject.class)) {
        if ("RSA".equals(key.getString("kty", "")) && "sig".equals(key.getString("use", ""))) {
          found.put(
              key.getString("kid"),
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        }
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new KeycloakDownException(e);
    }
    return found;
  }

  private static BigInteger number(JsonObject key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name)));
  }
}
