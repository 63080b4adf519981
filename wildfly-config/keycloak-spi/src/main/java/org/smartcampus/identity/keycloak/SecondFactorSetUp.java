package org.smartcampus.identity.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands before the question for the second factor: lets somebody without one choose between an
 * authenticator app and a passkey, and asks Keycloak to set it up, with recovery codes, before
 * anybody is signed in. Who has one passes and is asked for it by the steps behind.
 */
final class SecondFactorSetUp implements Authenticator {

  static final String PAGE = "second-factor.ftl";

  private static final String APP = UserModel.RequiredAction.CONFIGURE_TOTP.name();
  private static final String PASSKEY = WebAuthnRegisterFactory.PROVIDER_ID;
  private static final String RECOVERY =
      UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name();

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (SecondFactors.has(context.getUser())) {
      context.success();
    } else {
      context.challenge(context.form().createForm(PAGE));
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    String way = context.getHttpRequest().getDecodedFormParameters().getFirst("way");
    if (SecondFactors.has(context.getUser())) {
      context.success();
    } else if ("app".equals(way) || "passkey".equals(way)) {
      AuthenticationSessionModel session = context.getAuthenticationSession();
      session.removeRequiredAction(APP);
      session.removeRequiredAction(PASSKEY);
      session.addRequiredAction("app".equals(way) ? APP : PASSKEY);
      session.addRequiredAction(RECOVERY);
      context.success();
    } else {
      authenticate(context);
    }
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // asked for by the page, by choice
  }

  @Override
  public void close() {
    // holds nothing
  }
}
