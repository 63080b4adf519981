package org.smartcampus.contactparents.service.wizard;

import java.io.Serializable;
import java.util.List;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.shared.model.Language;

/**
 * What the wizard is to set up (P-61); every campus gets the same sections, grades and classes.
 *
 * @param names language that computed names are written in
 * @param campuses names of campuses, new or existing
 */
public record WizardOrder(Language names, List<String> campuses, List<SectionOrder> sections)
    implements Serializable {
  /** A section with its grades. */
  public record SectionOrder(SectionKind kind, List<GradeOrder> grades) implements Serializable {}

  /**
   * A grade with its classes.
   *
   * @param grade null for a non-standard grade, which then has a name of its own
   * @param codes codes of its classes
   */
  public record GradeOrder(StandardGrade grade, String name, Integer entryYear, List<String> codes)
      implements Serializable {}
}
