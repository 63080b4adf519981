package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * For the application alone, by the shared secret; 404 without. {@code POST
 * /realms/<realm>/campus-wechat/state} with {@code {"username":"…"}} answers {@code
 * {"linked":true}}; {@code …/unlink} takes the link away, so that the next sign-in with that WeChat
 * asks for a mobile again, and answers 204.
 */
public final class WechatAccount {

  private final KeycloakSession session;
  private final String secret;

  WechatAccount(KeycloakSession session, String secret) {
    this.session = session;
    this.secret = secret;
  }

  /** Whether a WeChat is linked to a person. */
  @POST
  @Path("state")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response state(@HeaderParam("X-Campus-Secret") String given, Map<String, String> body) {
    if (!isShared(given)) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    UserModel user = user(body);
    boolean linked =
        user != null
            && session.users().getFederatedIdentity(realm(), user, WechatProvider.ALIAS) != null;
    return Response.ok(Map.of("linked", linked)).build();
  }

  /** Takes the link away; nothing happens where there is none. */
  @POST
  @Path("unlink")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response unlink(@HeaderParam("X-Campus-Secret") String given, Map<String, String> body) {
    if (!isShared(given)) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    UserModel user = user(body);
    if (user != null) {
      session.users().removeFederatedIdentity(realm(), user, WechatProvider.ALIAS);
    }
    return Response.noContent().build();
  }

  private UserModel user(Map<String, String> body) {
    String username = body == null ? null : body.get("username");
    UserModel user = username == null ? null : session.users().getUserByUsername(realm(), username);
    return user != null && username.equals(user.getFirstAttribute(People.PERSON)) ? user : null;
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }

  private boolean isShared(String given) {
    return !secret.isEmpty()
        && given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
