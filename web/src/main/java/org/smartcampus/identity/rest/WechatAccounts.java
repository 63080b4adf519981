package org.smartcampus.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * Whether WeChat is linked to somebody, and its end: Keycloak holds the links, at the two addresses
 * that our extension opens there (ADR 0061).
 */
@ApplicationScoped
public class WechatAccounts {
  @Inject private KeycloakClient keycloak;

  /** What is known of a person's link. */
  public enum State {
    /** This installation has no WeChat sign-in. */
    OFF,
    NONE,
    LINKED,
    /** Keycloak does not answer. */
    UNKNOWN
  }

  /** The state for somebody whom Keycloak knows by these names. */
  public State of(List<String> usernames) {
    if (!Settings.hasWechat()) {
      return State.OFF;
    }
    if (!keycloak.isUp()) {
      return State.UNKNOWN;
    }
    try {
      for (String username : usernames) {
        try (JsonReader answer =
            Json.createReader(
                new StringReader(keycloak.account("campus-wechat/state", username)))) {
          if (answer.readObject().getBoolean("linked", false)) {
            return State.LINKED;
          }
        }
      }
      return State.NONE;
    } catch (KeycloakDownException | JsonException down) {
      return State.UNKNOWN;
    }
  }

  /**
   * Takes the link away.
   *
   * @throws KeycloakDownException when Keycloak does not answer; then maybe nothing is changed
   */
  void unlink(List<String> usernames) throws KeycloakDownException {
    for (String username : usernames) {
      keycloak.account("campus-wechat/unlink", username);
    }
  }
}
