package org.smartcampus.identity.keycloak;

import org.keycloak.Config;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes WeChat known to Keycloak as {@value #ID}; what it needs comes from the environment. */
public final class WechatProviderFactory extends AbstractIdentityProviderFactory<WechatProvider>
    implements SocialIdentityProviderFactory<WechatProvider> {

  /** Name of this kind of provider in the realm. */
  public static final String ID = "campus-wechat";

  private WechatSettings settings;
  private WechatApi api;

  @Override
  public void init(Config.Scope config) {
    settings = WechatSettings.fromEnvironment();
    api = new WechatApi(settings);
  }

  @Override
  public String getName() {
    return "WeChat";
  }

  @Override
  public WechatProvider create(KeycloakSession session, IdentityProviderModel model) {
    return new WechatProvider(session, new OAuth2IdentityProviderConfig(model), settings, api);
  }

  @Override
  public OAuth2IdentityProviderConfig createConfig() {
    return new OAuth2IdentityProviderConfig();
  }

  @Override
  public String getId() {
    return ID;
  }
}
