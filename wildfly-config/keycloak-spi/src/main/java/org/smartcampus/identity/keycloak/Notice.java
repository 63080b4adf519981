package org.smartcampus.identity.keycloak;

import java.util.Optional;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A message that survives the redirect after a posted form, shown once.
 *
 * @param field the field it stands beside, or empty for the top of the page
 * @param key its key in the theme's messages
 * @param argument its one argument, or empty
 */
record Notice(String field, String key, String argument) {

  private static final String NOTE = "campus.notice";

  static Notice atTop(String key) {
    return new Notice("", key, "");
  }

  static Notice beside(String field, String key) {
    return new Notice(field, key, "");
  }

  void keepIn(AuthenticationSessionModel session) {
    session.setAuthNote(NOTE, field + "|" + key + "|" + argument);
  }

  /** Whether one waits to be shown. */
  static boolean isIn(AuthenticationSessionModel session) {
    return session.getAuthNote(NOTE) != null;
  }

  static Optional<Notice> takeFrom(AuthenticationSessionModel session) {
    String note = session.getAuthNote(NOTE);
    if (note == null) {
      return Optional.empty();
    }
    session.removeAuthNote(NOTE);
    String[] parts = note.split("\\|", 3);
    return Optional.of(new Notice(parts[0], parts[1], parts[2]));
  }

  FormMessage message() {
    String where = field.isEmpty() ? null : field;
    return argument.isEmpty() ? new FormMessage(where, key) : new FormMessage(where, key, argument);
  }
}
