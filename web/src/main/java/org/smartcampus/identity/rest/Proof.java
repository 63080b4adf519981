package org.smartcampus.identity.rest;

/** What a sign-in asks Keycloak for. */
enum Proof {
  /** Whoever Keycloak knows already is not asked again. */
  ONE_FACTOR(""),
  /** A second factor, asked for each time; set up first by somebody who has none. */
  TWO_FACTORS("&acr_values=two-factors"),
  /** One more authenticator app, after the second factor. */
  ADD_APP("&acr_values=two-factors&kc_action=CONFIGURE_TOTP"),
  /** One more passkey, after the second factor. */
  ADD_PASSKEY("&acr_values=two-factors&kc_action=webauthn-register"),
  /** New recovery codes in the place of the old ones, after the second factor. */
  NEW_CODES("&acr_values=two-factors&kc_action=CONFIGURE_RECOVERY_AUTHN_CODES"),
  /** Code or password once more, by somebody who needs no second factor. */
  AGAIN("&prompt=login");

  private final String parameters;

  Proof(String parameters) {
    this.parameters = parameters;
  }

  /** What is added to the address of Keycloak's sign-in page. */
  String parameters() {
    return parameters;
  }

  /** True where one factor is no answer. */
  boolean isOfTwoFactors() {
    return this != ONE_FACTOR && this != AGAIN;
  }

  /** True where only a proof counts that was given after it was asked for. */
  boolean isFresh() {
    return this != ONE_FACTOR;
  }
}
