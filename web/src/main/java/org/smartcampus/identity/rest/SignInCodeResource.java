package org.smartcampus.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.smartcampus.identity.service.AccountChanges;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.model.Language;

/**
 * What Keycloak's sign-in page asks: send a code, check a code; and what it tells: {@code changed},
 * that somebody set up a second factor or linked WeChat. Sending answers 202 with the same shape
 * whatever the number; checking answers 200 with the user name or 422 with {@code wrong}, {@code
 * expired} or {@code locked}.
 */
@Path("/sign-in")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInCodeResource {
  @Inject private SignInService signIn;
  @Inject private VerifiedMobiles verified;
  @Inject private AccountChanges changes;

  @POST
  @Path("/code")
  public Response send(CodeWish wish) {
    String request = signIn.requestCode(wish.mobile, Language.of(wish.language));
    return Response.accepted(Map.of("request", request)).build();
  }

  @POST
  @Path("/check")
  public Response check(CodeTry attempt) {
    CodeCheck answer = signIn.checkCode(attempt.request, attempt.code);
    if (!answer.isProven()) {
      return Response.status(422).entity(Map.of("error", answer.error())).build();
    }
    String username = verified.signedIn(answer.mobile(), Language.of(attempt.language));
    return Response.ok(Map.of("username", username)).build();
  }

  @POST
  @Path("/changed")
  public Response changed(Change change) {
    changes.changed(change.username, change.what);
    return Response.noContent().build();
  }

  /** {@code {"username":"…","what":"app"}}. */
  public static class Change {
    public String username;
    public String what;
  }

  /** {@code {"mobile":"66123456","language":"zh-Hant"}}. */
  public static class CodeWish {
    public String mobile;
    public String language;
  }

  /** {@code {"request":"…","code":"123456"}}. */
  public static class CodeTry {
    public String request;
    public String code;
    public String language;
  }
}
