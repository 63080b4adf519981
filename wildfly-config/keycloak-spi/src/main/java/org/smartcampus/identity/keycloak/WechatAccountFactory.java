package org.smartcampus.identity.keycloak;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Makes {@link WechatAccount} known to Keycloak below {@value #ID}; it reads {@code
 * CAMPUS_INTERNAL_SECRET}, without which it answers nobody.
 */
public final class WechatAccountFactory implements RealmResourceProviderFactory {

  /** First part of its addresses within the realm. */
  public static final String ID = "campus-wechat";

  private String secret = "";

  @Override
  public void init(Config.Scope config) {
    String shared = System.getenv("CAMPUS_INTERNAL_SECRET");
    secret = shared == null ? "" : shared.strip();
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        return new WechatAccount(session, secret);
      }

      @Override
      public void close() {
        // holds nothing
      }
    };
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
}
