package org.smartcampus.identity.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Only Keycloak's own answer to this browser's own question signs anybody in. */
class IdTokenTest {
  private static final Instant NOW = SignedTokens.NOW;

  private final SignedTokens issuer = new SignedTokens();
  private final SignInWish wish = SignInWish.of(Proof.TWO_FACTORS, "/console/", NOW);

  private JsonObjectBuilder right() {
    return SignedTokens.claims()
        .add("typ", "ID")
        .add("azp", KeycloakClient.CLIENT)
        .add("nonce", wish.nonce())
        .add("sub", "user")
        .add("sid", "session")
        .add("preferred_username", "AbC")
        .add("auth_time", NOW.getEpochSecond() - 5)
        .add("acr", "two-factors");
  }

  private IdToken read(String token) throws InvalidTokenException {
    return IdToken.verified(token, wish, issuer, NOW);
  }

  private void refused(String token) {
    assertThrows(InvalidTokenException.class, () -> read(token));
  }

  @Test
  void aRightOneSaysWhoItIsAndHowWellItIsProven() throws InvalidTokenException {
    IdToken token = read(issuer.sign(right()));
    assertEquals("AbC", token.username());
    assertTrue(token.proof().twoFactors());
    assertEquals(NOW.minusSeconds(5), token.proof().at());
    assertEquals("session", token.proof().keycloakSession());
    assertEquals("user", token.proof().keycloakUser());
  }

  @Test
  void onlyTheOneWordMeansTwoFactors() throws InvalidTokenException {
    for (String acr : new String[] {"one-factor", "1", "2", "", "TWO-FACTORS", "0"}) {
      assertFalse(read(issuer.sign(right().add("acr", acr))).proof().twoFactors(), acr);
    }
    assertFalse(read(issuer.sign(right().add("acr", 2))).proof().twoFactors());
    assertFalse(read(issuer.sign(right().remove("acr"))).proof().twoFactors());
  }

  @Test
  void anAudienceMayBeAListWithUsInIt() throws InvalidTokenException {
    read(issuer.sign(right().add("aud", Json.createArrayBuilder().add("x").add("smart-campus"))));
    refused(issuer.sign(right().add("aud", Json.createArrayBuilder().add("x"))));
  }

  @Test
  void whatIsWrongInAnyPlaceIsRefused() {
    refused(null);
    refused("");
    refused("a.b.c");
    refused("a".repeat(20_000));
    refused(issuer.forge(right()));
    refused(issuer.sign("none", "ours", right()));
    refused(issuer.sign("HS256", "ours", right()));
    refused(issuer.sign("RS256", "other", right()));
    refused(SignedTokens.withBody(issuer.sign(right()), right().add("acr", "one-factor")));
    refused(issuer.sign(right().add("iss", "https://elsewhere.example/realms/smart-campus")));
    refused(issuer.sign(right().add("aud", "another")));
    refused(issuer.sign(right().add("azp", "another")));
    refused(issuer.sign(right().add("nonce", "of-another-browser")));
    refused(issuer.sign(right().remove("nonce")));
    refused(issuer.sign(right().add("typ", "Logout")));
    refused(issuer.sign(right().add("exp", NOW.getEpochSecond() - 60)));
    refused(issuer.sign(right().remove("exp")));
    refused(issuer.sign(right().add("iat", NOW.getEpochSecond() + 120)));
  }

  @Test
  void aWishIsAnsweredByItsOwnStateOnly() {
    assertTrue(wish.isAnsweredBy(wish.state()));
    assertFalse(wish.isAnsweredBy(null));
    assertFalse(wish.isAnsweredBy(SignInWish.of(Proof.AGAIN, "/m/", NOW).state()));
  }
}
