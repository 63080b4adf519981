package org.smartcampus.home.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.smartcampus.contacts.service.OwnMark;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.CampusClock;

/** Names who looks over pages with people, where the school wants it so (F095). */
@Named("watermark")
@RequestScoped
public class Watermark {
  /** Where people, their numbers and what belongs to them are shown. */
  private static final List<String> PERSONAL =
      List.of(
          "/console/contacts/",
          "/console/contactparents/",
          "/console/identity/",
          "/m/verify",
          "/m/me");

  @Inject private SchoolChoices choices;
  @Inject private OwnMark mark;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private HttpServletRequest request;

  private String text;

  /** Whether this page bears one. */
  public boolean isShown() {
    String path = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
    String page = path == null ? request.getRequestURI() : path;
    return callers.current().isSignedIn()
        && PERSONAL.stream().anyMatch(page::startsWith)
        && choices.isOn(Choice.WATERMARK);
  }

  /** Name and account of who looks. */
  public String getText() {
    if (text == null) {
      text = mark.text();
    }
    return text;
  }

  /** The width that a repetition takes, pixels. */
  public int getWidth() {
    // Chinese characters are about twice as wide as others
    int wide = getText().codePoints().map(c -> c > 0x2E7F ? 16 : 9).sum();
    return Math.max(220, wide + 70);
  }

  /** When the page was made, for prints. */
  public Instant getNow() {
    return clock.now();
  }
}
