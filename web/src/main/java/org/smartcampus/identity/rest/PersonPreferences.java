package org.smartcampus.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.console.Preferences;

/**
 * The choices of the person who is signed in, read with his session and written through it. Where
 * he has chosen nothing, his school's choice counts.
 */
@RequestScoped
public class PersonPreferences implements Preferences {
  /** Names of what a school chooses for who has not. */
  private static final Map<String, Choice> OF_SCHOOL = Map.of("rows", Choice.PAGE_ROWS);

  @Inject private HttpServletRequest request;
  @Inject private SessionService sessions;
  @Inject private SchoolChoices choices;

  private final Map<String, String> changed = new HashMap<>();

  @Override
  public String get(String name, String otherwise) {
    CurrentSession session = CurrentSession.of(request);
    String value = changed.get(name);
    if (value == null && session != null) {
      value = session.signedIn().preferences().get(name);
    }
    return value == null || value.isEmpty() ? ofSchool(name, otherwise) : value;
  }

  private String ofSchool(String name, String otherwise) {
    Choice choice = OF_SCHOOL.get(name);
    return choice == null ? otherwise : choices.text(choice);
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
