package org.smartcampus.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoiceKind;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.console.Preferences;

/**
 * The choices of the person who is signed in, read with his session and written through it. Where
 * he has chosen nothing, his school's choice counts.
 */
@RequestScoped
public class PersonPreferences implements Preferences {
  private static final String DIRECTORY = "columns:/console/contacts/directory";

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
    return switch (name) {
      case "rows" -> choices.text(Choice.PAGE_ROWS);
      case DIRECTORY -> hidden();
      default -> otherwise;
    };
  }

  /** The directory's columns that the school does not wish to see at first (F091). */
  private String hidden() {
    Set<String> shown = choices.words(Choice.DIRECTORY_COLUMNS);
    return ((ChoiceKind.SomeOf) Choice.DIRECTORY_COLUMNS.kind())
        .words().stream().filter(word -> !shown.contains(word)).collect(Collectors.joining(","));
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
