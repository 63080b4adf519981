package org.smartcampus.identity.keycloak;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's users for the application's persons. Keycloak folds user names to lower case, while a
 * person's public id tells case apart: the id as it is stands in the attribute {@value #PERSON},
 * from which the realm makes the claim {@code preferred_username}.
 */
final class People {

  /** Attribute with the person's public id, or the account name of a demonstration account. */
  static final String PERSON = "person";

  private static final Logger LOG = Logger.getLogger(People.class);

  private People() {}

  /**
   * Finds the user of a person or makes him: enabled, without name, mail address or telephone.
   *
   * @param publicId the person's public id as the application gave it
   * @return null if another person's id differs from this one by case alone
   */
  static UserModel findOrMake(KeycloakSession session, RealmModel realm, String publicId) {
    UserModel user = session.users().getUserByUsername(realm, publicId);
    if (user == null) {
      user = session.users().addUser(realm, publicId);
      user.setEnabled(true);
      user.setSingleAttribute(PERSON, publicId);
      return user;
    }
    if (!publicId.equals(user.getFirstAttribute(PERSON))) {
      LOG.errorf(
          "User %s does not belong to the person who signs in: attribute %s differs",
          user.getId(), PERSON);
      return null;
    }
    return user;
  }
}
