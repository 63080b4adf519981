package org.smartcampus.identity.keycloak;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the sign-in page known to Keycloak as {@value #ID}. It reads three environment variables:
 * {@code CAMPUS_INTERNAL_URL} (where this server reaches the application; else {@code
 * CAMPUS_BASE_URL}) and {@code CAMPUS_INTERNAL_SECRET}, shared with the application.
 */
public final class CampusSignInFactory implements AuthenticatorFactory {

  /** Name of this authenticator in the realm's browser flow. */
  public static final String ID = "campus-sign-in";

  private static final Logger LOG = Logger.getLogger(CampusSignInFactory.class);

  private CodeService codes;

  @Override
  public void init(Config.Scope config) {
    codes = codes();
  }

  /** The application's codes, where the environment says that it is. */
  static HttpCodeService codes() {
    String base = environment("CAMPUS_BASE_URL", "http://localhost:8080");
    String secret = environment("CAMPUS_INTERNAL_SECRET", "");
    if (secret.isEmpty()) {
      LOG.warn(
          "CAMPUS_INTERNAL_SECRET is not set: the application will refuse to send sign-in codes");
    }
    return new HttpCodeService(environment("CAMPUS_INTERNAL_URL", base), secret);
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return new CampusSignIn(codes);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing depends on other factories
  }

  @Override
  public void close() {
    // the HTTP client ends with the server
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getReferenceCategory() {
    return PasswordCredentialModel.TYPE;
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public String getDisplayType() {
    return "Smart Campus sign-in";
  }

  @Override
  public String getHelpText() {
    return "One page: mobile number and one-time code, or account and password.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}
