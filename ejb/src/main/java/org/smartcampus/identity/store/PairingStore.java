package org.smartcampus.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.store.OutsideSql;

/** Consoles that a phone has let in and that have not come in yet. */
@ApplicationScoped
public class PairingStore {
  @Inject private OutsideSql sql;

  /** Whom a console belongs to, and what his phone had proven. */
  public record Confirmed(
      long personId,
      boolean twoFactors,
      Instant provenAt,
      String keycloakSession,
      String keycloakUser) {}

  /** Stores a phone's yes; false when somebody's was there before. */
  public boolean confirm(String secretHash, Confirmed pairing, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("secret", secretHash);
    values.put("person", pairing.personId());
    values.put("two", pairing.twoFactors());
    values.put("proven", pairing.provenAt());
    values.put("session", pairing.keycloakSession());
    values.put("user", pairing.keycloakUser());
    values.put("now", now);
    return sql.update(
            "insert ignore into sign_in_pairing (secret_hash, person_id, two_factors, proven_at,"
                + " keycloak_session, keycloak_user, confirmed_at) values (:secret, :person, :two,"
                + " :proven, :session, :user, :now)",
            values)
        == 1;
  }

  /** Takes a phone's yes that was given after a moment; empty without one, and the second time. */
  public Optional<Confirmed> take(String secretHash, Instant after, Instant now) {
    boolean first =
        sql.update(
                "update sign_in_pairing set used_at = :now where secret_hash = :secret and used_at"
                    + " is null and confirmed_at > :after",
                Map.of("secret", secretHash, "after", after, "now", now))
            == 1;
    return first
        ? sql
            .query(
                "select person_id, two_factors, proven_at, keycloak_session, keycloak_user from"
                    + " sign_in_pairing where secret_hash = :secret",
                Map.of("secret", secretHash),
                r ->
                    new Confirmed(
                        r.id("person_id"),
                        r.flag("two_factors"),
                        r.instant("proven_at"),
                        r.text("keycloak_session"),
                        r.text("keycloak_user")))
            .stream()
            .findFirst()
        : Optional.empty();
  }

  /** Forgets what was confirmed before a moment. */
  public void forget(Instant before) {
    sql.update(
        "delete from sign_in_pairing where confirmed_at < :before", Map.of("before", before));
  }
}
