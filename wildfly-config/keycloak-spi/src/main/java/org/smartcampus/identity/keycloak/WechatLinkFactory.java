package org.smartcampus.identity.keycloak;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the first sign-in with WeChat known to Keycloak as {@value #ID}; it reads the environment
 * as {@link CampusSignInFactory} does.
 */
public final class WechatLinkFactory implements AuthenticatorFactory {

  /** Name of this authenticator in the realm's flow. */
  public static final String ID = "campus-wechat-link";

  private CodeService codes;

  @Override
  public void init(Config.Scope config) {
    codes = CampusSignInFactory.codes();
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return new WechatLink(codes);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing depends on other factories
  }

  @Override
  public void close() {
    // holds nothing
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getReferenceCategory() {
    return null;
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public String getDisplayType() {
    return "Smart Campus WeChat link";
  }

  @Override
  public String getHelpText() {
    return "The first sign-in with WeChat: the mobile is proven by a code.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
