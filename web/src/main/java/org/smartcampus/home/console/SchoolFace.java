package org.smartcampus.home.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.school.service.SchoolPictures;

/** How the school that the caller works in shows itself (P-50), in pages {@code #{face}}. */
@Named("face")
@RequestScoped
public class SchoolFace {
  @Inject private SchoolPictures pictures;
  @Inject private SchoolChoices choices;
  @Inject private Callers callers;
  @Inject private Shell shell;

  private String logo;

  /** What the school is called where there is little room: its short name, else its name. */
  public String getLabel() {
    String brief = getShortName();
    return brief.isEmpty() ? shell.getSchoolName() : brief;
  }

  /** Its short name, or an empty text. */
  public String getShortName() {
    return text(Choice.SHORT_NAME);
  }

  /** The address of its logo; empty where it has none. */
  public String getLogo() {
    if (logo == null) {
      logo = text(Choice.LOGO).isEmpty() ? "" : pictures.address(Choice.LOGO);
    }
    return logo;
  }

  /** Whether the entries of the phone's start page are tiles (F167). */
  public boolean isTiles() {
    return text(Choice.LAYOUT).equals("TILES");
  }

  /** What the phone's start page greets with; a link without words is its own; may be empty. */
  public String getBanner() {
    String words = text(Choice.BANNER_TEXT);
    return words.isEmpty() ? getBannerLink() : words;
  }

  /** Where the greeting leads, or empty (F166). */
  public String getBannerLink() {
    return text(Choice.BANNER_LINK);
  }

  public String getAddress() {
    return text(Choice.ADDRESS);
  }

  public String getContact() {
    return text(Choice.CONTACT_PERSON);
  }

  public String getTelephone() {
    return text(Choice.TELEPHONE);
  }

  /** The school's site, as a host's name. */
  public String getDomain() {
    return text(Choice.DOMAIN);
  }

  /** Whether it has said how it is reached. */
  public boolean isReachable() {
    return !(getAddress() + getContact() + getTelephone() + getDomain()).isEmpty();
  }

  private String text(Choice choice) {
    return callers.current().schoolId() == null ? "" : choices.text(choice);
  }
}
