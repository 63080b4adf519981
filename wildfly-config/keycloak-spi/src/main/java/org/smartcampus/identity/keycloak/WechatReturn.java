package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where WeChat sends the browser back to, with {@code code} and {@code state}; without a code when
 * the person said no. Whatever fails is explained on the sign-in page, which offers the other ways.
 */
public final class WechatReturn {

  private static final Logger LOG = Logger.getLogger(WechatReturn.class);

  private final KeycloakSession session;
  private final AuthenticationCallback callback;
  private final WechatProvider provider;
  private final WechatSettings settings;
  private final WechatApi api;

  WechatReturn(
      KeycloakSession session,
      AuthenticationCallback callback,
      WechatProvider provider,
      WechatSettings settings,
      WechatApi api) {
    this.session = session;
    this.callback = callback;
    this.provider = provider;
    this.settings = settings;
    this.api = api;
  }

  /** See the class. */
  @GET
  public Response come(@QueryParam("code") String code, @QueryParam("state") String state) {
    if (state == null) {
      return ErrorPage.error(
          session,
          null,
          Response.Status.BAD_REQUEST,
          Messages.IDENTITY_PROVIDER_MISSING_STATE_ERROR);
    }
    // refuses a state that this browser did not ask with
    AuthenticationSessionModel asked = callback.getAndVerifyAuthenticationSession(state);
    session.getContext().setAuthenticationSession(asked);
    if (!settings.isOn()) {
      return callback.error(provider.getConfig(), "campusWechatOff");
    }
    if (code == null || code.isBlank()) {
      return callback.error(provider.getConfig(), "campusWechatNo");
    }
    try {
      String id = api.identity(code);
      BrokeredIdentityContext identity = new BrokeredIdentityContext(id, provider.getConfig());
      identity.setUsername(id);
      identity.setIdp(provider);
      identity.setAuthenticationSession(asked);
      return callback.authenticated(identity);
    } catch (WechatApi.Refused e) {
      LOG.warnf("WeChat proves nobody: %s", e.getMessage());
      return callback.error(provider.getConfig(), e.text());
    }
  }
}
