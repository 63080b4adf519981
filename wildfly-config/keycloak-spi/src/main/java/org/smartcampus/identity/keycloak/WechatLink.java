package org.smartcampus.identity.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;

/**
 * The first time with WeChat: the person proves his mobile by a code, as everybody does, and from
 * then on WeChat is linked to him. Nothing that WeChat says of him finds or makes anybody.
 */
final class WechatLink extends CampusSignIn {

  static final String PAGE = "wechat-link.ftl";

  WechatLink(CodeService codes) {
    super(codes);
  }

  @Override
  protected Response numberPage(LoginFormsProvider form) {
    return form.createForm(PAGE);
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    Optional<PendingCode> pending = PendingCode.of(context.getAuthenticationSession());
    if (pending.isPresent() || Notice.isIn(context.getAuthenticationSession())) {
      super.authenticate(context);
    } else {
      context.challenge(numberPage(context.form()));
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    if (context.getHttpRequest().getDecodedFormParameters().containsKey("password")) {
      // a password is no proof of the mobile
      authenticate(context);
    } else {
      super.action(context);
    }
  }

  @Override
  protected Optional<Notice> refusal(AuthenticationFlowContext context, UserModel user) {
    boolean other =
        context
                .getSession()
                .users()
                .getFederatedIdentity(context.getRealm(), user, WechatProvider.ALIAS)
            != null;
    return other ? Optional.of(Notice.atTop("campusWechatOther")) : Optional.empty();
  }
}
