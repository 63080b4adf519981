package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * {@code POST /realms/<realm>/campus-second-factor/reset} with {@code {"username":"…"}} and the
 * shared secret: takes a person's second factors away and ends his sessions, so that he sets up new
 * ones at his next sign-in to the console. It is all that the application may change here; whether
 * it should is decided there. 204, also for a user who does not exist yet; 404 without the secret.
 */
public final class SecondFactorReset {

  private final KeycloakSession session;
  private final String secret;

  SecondFactorReset(KeycloakSession session, String secret) {
    this.session = session;
    this.secret = secret;
  }

  /** See the class. */
  @POST
  @Path("reset")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reset(@HeaderParam("X-Campus-Secret") String given, Map<String, String> body) {
    if (!isShared(given)) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    RealmModel realm = session.getContext().getRealm();
    String username = body == null ? null : body.get("username");
    UserModel user = username == null ? null : session.users().getUserByUsername(realm, username);
    if (user != null && username.equals(user.getFirstAttribute(People.PERSON))) {
      SecondFactors.remove(user);
      unlock(realm, user);
      endSessions(realm, user);
    }
    return Response.noContent().build();
  }

  /** Too many wrong codes lock a user for good; whoever resets his factor lets him try again. */
  private void unlock(RealmModel realm, UserModel user) {
    session.getProvider(BruteForceProtector.class).cleanUpPermanentLockout(session, realm, user);
    session.loginFailures().removeUserLoginFailure(realm, user.getId());
    user.setEnabled(true);
  }

  private void endSessions(RealmModel realm, UserModel user) {
    List<UserSessionModel> open = session.sessions().getUserSessionsStream(realm, user).toList();
    for (UserSessionModel one : open) {
      AuthenticationManager.backchannelLogout(
          session,
          realm,
          one,
          session.getContext().getUri(),
          session.getContext().getConnection(),
          session.getContext().getRequestHeaders(),
          true);
    }
  }

  private boolean isShared(String given) {
    return !secret.isEmpty()
        && given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
