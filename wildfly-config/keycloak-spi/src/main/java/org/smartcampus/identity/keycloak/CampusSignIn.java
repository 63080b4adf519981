package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The one sign-in page with its two ways. A password is checked by Keycloak's own form, whose
 * counting of failures thereby holds here too; a code is sent and checked by the application. Every
 * posted step of the code way ends in a redirect, so that a phone which drops the page while its
 * owner reads the message can load it again.
 */
class CampusSignIn extends UsernamePasswordForm {

  static final String CODE_PAGE = "sign-in-code.ftl";

  private static final Logger LOG = Logger.getLogger(CampusSignIn.class);
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
  private static final String TYPED_MOBILE = "campus.mobile.typed";

  private final CodeService codes;
  private final boolean wechat;

  CampusSignIn(CodeService codes) {
    this.codes = codes;
    this.wechat = WechatSettings.fromEnvironment().isOn();
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    AuthenticationSessionModel session = context.getAuthenticationSession();
    Optional<PendingCode> pending = PendingCode.of(session);
    Optional<Notice> notice = Notice.takeFrom(session);
    LoginFormsProvider form = context.form().setAttribute("wechatOn", wechat);
    notice.ifPresent(n -> form.addError(n.message()));
    if (pending.isPresent()) {
      context.challenge(codePage(form, pending.get()));
    } else if (notice.isPresent()) {
      form.setAttribute("mobile", session.getAuthNote(TYPED_MOBILE));
      context.challenge(numberPage(form));
    } else {
      super.authenticate(context);
    }
  }

  /** The page that asks for a number. */
  protected Response numberPage(LoginFormsProvider form) {
    return form.createLoginUsernamePassword();
  }

  /** Why somebody who has proven his mobile is not let in after all; mostly empty. */
  protected Optional<Notice> refusal(AuthenticationFlowContext context, UserModel user) {
    // asked to prove again who he is, and proves to be somebody else
    boolean other = context.getUser() != null && !context.getUser().getId().equals(user.getId());
    return other ? Optional.of(Notice.atTop("campusOtherPerson")) : Optional.empty();
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    MultivaluedMap<String, String> posted = context.getHttpRequest().getDecodedFormParameters();
    Optional<PendingCode> pending = PendingCode.of(context.getAuthenticationSession());
    context.form().setAttribute("wechatOn", wechat);
    if (posted.containsKey("mobile")) {
      askForCode(context, posted.getFirst("mobile"));
    } else if (posted.containsKey("change")) {
      PendingCode.dropFrom(context.getAuthenticationSession());
      showAgain(context);
    } else if (posted.containsKey("resend") && pending.isPresent()) {
      sendAgain(context, pending.get());
    } else if (posted.containsKey("code") && pending.isPresent()) {
      checkCode(context, pending.get(), posted.getFirst("code"));
    } else if (posted.containsKey("password")) {
      PendingCode.dropFrom(context.getAuthenticationSession());
      super.action(context);
    } else {
      showAgain(context);
    }
  }

  private void askForCode(AuthenticationFlowContext context, String typed) {
    AuthenticationSessionModel session = context.getAuthenticationSession();
    // a failed password before must not be charged with what happens to codes
    session.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
    PendingCode.dropFrom(session);
    session.setAuthNote(TYPED_MOBILE, typed.length() > 64 ? typed.substring(0, 64) : typed);
    Optional<DialledNumber> number = DialledNumber.parse(typed);
    if (number.isEmpty()) {
      showAgain(context, Notice.beside("mobile", "campusMobileInvalid"));
      return;
    }
    send(context, number.get());
  }

  private void sendAgain(AuthenticationFlowContext context, PendingCode pending) {
    long wait = pending.secondsToWait(Time.currentTimeMillis());
    if (wait > 0) {
      showAgain(context, new Notice("resend", "campusResendWait", Long.toString(wait)));
    } else {
      send(context, pending.mobile());
    }
  }

  private void send(AuthenticationFlowContext context, DialledNumber mobile) {
    String language =
        PageLanguage.tagOf(context.getSession().getContext().resolveLocale(context.getUser()));
    try {
      String request = codes.send(mobile, language);
      new PendingCode(request, mobile, Time.currentTimeMillis())
          .keepIn(context.getAuthenticationSession());
      showAgain(context);
    } catch (CodeService.Unavailable e) {
      unavailable(context, e);
    }
  }

  private void checkCode(AuthenticationFlowContext context, PendingCode pending, String typed) {
    String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    if (!SIX_DIGITS.matcher(code).matches()) {
      showAgain(context, Notice.beside("code", "campusCodeShape"));
      return;
    }
    try {
      CodeService.Verdict verdict = codes.check(pending.request(), code);
      switch (verdict.kind()) {
        case RIGHT -> admit(context, verdict.username());
        case WRONG -> refuse(context, "campusCodeWrong");
        case EXPIRED -> refuse(context, "campusCodeExpired");
        case LOCKED -> refuse(context, "campusCodeLocked");
      }
    } catch (CodeService.Unavailable e) {
      unavailable(context, e);
    }
  }

  private void admit(AuthenticationFlowContext context, String publicId) {
    AuthenticationSessionModel session = context.getAuthenticationSession();
    PendingCode.dropFrom(session);
    session.removeAuthNote(TYPED_MOBILE);
    UserModel user = People.findOrMake(context.getSession(), context.getRealm(), publicId);
    if (user == null || !user.isEnabled()) {
      context.getEvent().error(Errors.USER_DISABLED);
      showAgain(context, Notice.atTop(Messages.ACCOUNT_DISABLED));
      return;
    }
    Optional<Notice> refusal = refusal(context, user);
    if (refusal.isPresent()) {
      showAgain(context, refusal.get());
      return;
    }
    context.setUser(user);
    context.success();
  }

  private void refuse(AuthenticationFlowContext context, String key) {
    Notice.beside("code", key).keepIn(context.getAuthenticationSession());
    context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
    context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, redirectToPage(context));
  }

  private void unavailable(AuthenticationFlowContext context, CodeService.Unavailable e) {
    LOG.errorf("Sign-in by code is not possible now: %s", e.getMessage());
    showAgain(context, Notice.atTop("campusUnavailable"));
  }

  private void showAgain(AuthenticationFlowContext context, Notice notice) {
    notice.keepIn(context.getAuthenticationSession());
    showAgain(context);
  }

  private void showAgain(AuthenticationFlowContext context) {
    context.forceChallenge(redirectToPage(context));
  }

  private static Response redirectToPage(AuthenticationFlowContext context) {
    URI page = context.getRefreshUrl(false);
    return Response.seeOther(page).build();
  }

  private static Response codePage(LoginFormsProvider form, PendingCode pending) {
    return form.setAttribute("mobile", pending.mobile().spaced())
        .setAttribute("resendAfter", PendingCode.RESEND_AFTER_SECONDS)
        .createForm(CODE_PAGE);
  }
}
