package org.smartcampus.identity.keycloak;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells the application, once it is stored, that somebody set up a second factor or linked WeChat:
 * the application tells the person.
 */
final class ChangeListener implements EventListenerProvider {

  private final KeycloakSession session;
  private final ChangeNews news;
  private final EventListenerTransaction afterwards =
      new EventListenerTransaction(null, this::tell);

  ChangeListener(KeycloakSession session, ChangeNews news) {
    this.session = session;
    this.news = news;
    session.getTransactionManager().enlistAfterCompletion(afterwards);
  }

  @Override
  public void onEvent(Event event) {
    if (event.getType() == EventType.UPDATE_CREDENTIAL
        || event.getType() == EventType.FEDERATED_IDENTITY_LINK) {
      // who it is has to be read now: afterwards the transaction is over
      RealmModel realm = session.realms().getRealm(event.getRealmId());
      UserModel user = session.users().getUserById(realm, event.getUserId());
      String person = user == null ? null : user.getFirstAttribute(People.PERSON);
      if (person != null) {
        Event kept = event.clone();
        kept.setUserId(person);
        afterwards.addEvent(kept);
      }
    }
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    // the installation's administrator knows what he does
  }

  private void tell(Event event) {
    String what =
        event.getType() == EventType.FEDERATED_IDENTITY_LINK
            ? "wechat"
            : word(event.getDetails() == null ? "" : event.getDetails().get("credential_type"));
    if (!what.isEmpty()) {
      news.tell(event.getUserId(), what);
    }
  }

  private static String word(String credential) {
    return switch (credential == null ? "" : credential) {
      case "otp" -> "app";
      case "webauthn", "webauthn-passwordless" -> "passkey";
      case "recovery-authn-codes" -> "recovery";
      default -> "";
    };
  }

  @Override
  public void close() {
    // holds nothing
  }
}
