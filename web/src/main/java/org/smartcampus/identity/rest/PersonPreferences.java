package org.smartcampus.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.shared.console.Preferences;

/** The choices of the person who is signed in, read with his session and written through it. */
@RequestScoped
public class PersonPreferences implements Preferences {
  @Inject private HttpServletRequest request;
  @Inject private SessionService sessions;

  private final Map<String, String> changed = new HashMap<>();

  @Override
  public String get(String name, String otherwise) {
    CurrentSession session = CurrentSession.of(request);
    String value = changed.get(name);
    if (value == null && session != null) {
      value = session.signedIn().preferences().get(name);
    }
    return value == null || value.isEmpty() ? otherwise : value;
  }

  @Override
  public void put(String name, String value) {
    CurrentSession session = CurrentSession.of(request);
    if (session != null) {
      sessions.prefer(session.token(), name, value);
      changed.put(name, value);
    }
  }
}
