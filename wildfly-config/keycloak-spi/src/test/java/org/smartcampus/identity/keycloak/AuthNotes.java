package org.smartcampus.identity.keycloak;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.sessions.AuthenticationSessionModel;

/** An authentication session that knows its notes and nothing else. */
final class AuthNotes {

  private AuthNotes() {}

  static AuthenticationSessionModel session() {
    Map<String, String> notes = new HashMap<>();
    return (AuthenticationSessionModel)
        Proxy.newProxyInstance(
            AuthNotes.class.getClassLoader(),
            new Class<?>[] {AuthenticationSessionModel.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "getAuthNote" -> notes.get((String) args[0]);
                  case "setAuthNote" -> {
                    notes.put((String) args[0], (String) args[1]);
                    yield null;
                  }
                  case "removeAuthNote" -> {
                    notes.remove((String) args[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
