package org.smartcampus.identity.mobile;

import java.util.List;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdminGroupRow;
import org.smartcampus.identity.service.AdministratorRow;

/**
 * What the phone's page of administrators shows, in pages {@code #{managePage}}; made for one
 * request by the servlet.
 */
public final class ManagePage {
  private final List<AdministratorRow> superAdministrators;
  private final List<AdminGroupRow> groups;
  private final String text;
  private final List<AdminCandidate> found;
  private final String error;
  private final String done;

  ManagePage(
      List<AdministratorRow> superAdministrators,
      List<AdminGroupRow> groups,
      String text,
      List<AdminCandidate> found,
      String error,
      String done) {
    this.superAdministrators = superAdministrators;
    this.groups = groups;
    this.text = text;
    this.found = found;
    this.error = error;
    this.done = done;
  }

  public List<AdministratorRow> getSuperAdministrators() {
    return superAdministrators;
  }

  public List<AdminGroupRow> getGroups() {
    return groups;
  }

  /** What was looked for; empty when nothing was. */
  public String getText() {
    return text;
  }

  /** Members of that name. */
  public List<AdminCandidate> getFound() {
    return found;
  }

  /** The refusal, or null. */
  public String getError() {
    return error;
  }

  /** Key of what was just done, or null. */
  public String getDone() {
    return done;
  }
}
