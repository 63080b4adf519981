package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.broker.oidc.AbstractOAuth2IdentityProvider;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Sign-in with WeChat (F004): one factor, for whom his mobile linked it before. It never makes or
 * finds a person by itself: at the first time {@link WechatLink} asks for the mobile and a code.
 */
final class WechatProvider extends AbstractOAuth2IdentityProvider<OAuth2IdentityProviderConfig>
    implements SocialIdentityProvider<OAuth2IdentityProviderConfig> {

  /** Name in the realm, and first word of the link's key there. */
  static final String ALIAS = "wechat";

  /** WeChat's limit of what comes back beside the code, in characters. */
  private static final int LONGEST_STATE = 128;

  /** Stands in the realm's acr.loa.map. */
  private static final int ONE_FACTOR = 1;

  private final WechatSettings settings;
  private final WechatApi api;

  WechatProvider(
      KeycloakSession session,
      OAuth2IdentityProviderConfig config,
      WechatSettings settings,
      WechatApi api) {
    super(session, config);
    this.settings = settings;
    this.api = api;
  }

  @Override
  public Response performLogin(AuthenticationRequest request) {
    if (!settings.isOn()) {
      throw new IdentityBrokerException("WeChat is not set up").withMessageCode("campusWechatOff");
    }
    String state = shortened(request.getState().getEncoded());
    return Response.seeOther(api.page(request.getRedirectUri(), state)).build();
  }

  /** Leaves out the last part, by which Keycloak would lead on after the sign-in has run out. */
  static String shortened(String state) {
    String[] parts = state.split("\\.");
    String kept = parts.length > 3 ? parts[0] + "." + parts[1] + "." + parts[2] : state;
    if (kept.length() > LONGEST_STATE) {
      throw new IdentityBrokerException("the state is too long for WeChat");
    }
    return kept;
  }

  @Override
  public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
    return new WechatReturn(session, callback, this, settings, api);
  }

  /**
   * What WeChat proves counts as the first factor when the second one is asked for afterwards.
   * Keycloak asks for the level of a wish such as another second factor only in its own flow, so
   * such a wish ends here: it is made from My account, with a proof of its own.
   */
  @Override
  public void authenticationFinished(
      AuthenticationSessionModel authSession, BrokeredIdentityContext context) {
    authSession.removeClientNote(Constants.KC_ACTION);
    authSession.removeAuthNote(Constants.LOA_MAP);
    new AcrStore(session, authSession).setLevelAuthenticated(ONE_FACTOR);
    authSession.setUserSessionNote(Constants.LOA_MAP, authSession.getAuthNote(Constants.LOA_MAP));
  }

  @Override
  protected String getDefaultScopes() {
    return "snsapi_login";
  }
}
