package org.smartcampus.identity.keycloak;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link ChangeListener} known to Keycloak as {@value #ID}. */
public final class ChangeListenerFactory implements EventListenerProviderFactory {

  /** Name in the realm's list of listeners. */
  public static final String ID = "campus-changes";

  private HttpCodeService application;

  @Override
  public void init(Config.Scope config) {
    application = CampusSignInFactory.codes();
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new ChangeListener(session, application);
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
}
