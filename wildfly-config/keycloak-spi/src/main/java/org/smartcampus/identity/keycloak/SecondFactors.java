package org.smartcampus.identity.keycloak;

import java.util.Set;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What a user proves himself with beside the code or the password: app, passkey, paper. */
final class SecondFactors {

  private static final Set<String> TYPES =
      Set.of(
          OTPCredentialModel.TYPE,
          WebAuthnCredentialModel.TYPE_TWOFACTOR,
          RecoveryAuthnCodesCredentialModel.TYPE);

  private SecondFactors() {}

  /** Whether the user has any; then setting up another one without it is out of the question. */
  static boolean has(UserModel user) {
    return user.credentialManager()
        .getStoredCredentialsStream()
        .anyMatch(credential -> TYPES.contains(credential.getType()));
  }

  /** Takes all of them away; returns how many there were. */
  static int remove(UserModel user) {
    var all =
        user.credentialManager()
            .getStoredCredentialsStream()
            .filter(credential -> TYPES.contains(credential.getType()))
            .toList();
    all.forEach(
        credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    return all.size();
  }
}
