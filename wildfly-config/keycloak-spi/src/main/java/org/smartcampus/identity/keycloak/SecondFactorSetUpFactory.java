package org.smartcampus.identity.keycloak;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes the choice of a second factor known to Keycloak as {@value #ID}. */
public final class SecondFactorSetUpFactory implements AuthenticatorFactory {

  /** Name of this authenticator in the realm's flow. */
  public static final String ID = "campus-second-factor";

  private static final SecondFactorSetUp ONE = new SecondFactorSetUp();

  @Override
  public void init(Config.Scope config) {
    // nothing to configure
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return ONE;
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
    return "Smart Campus second factor";
  }

  @Override
  public String getHelpText() {
    return "Lets somebody without a second factor choose one and set it up.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
