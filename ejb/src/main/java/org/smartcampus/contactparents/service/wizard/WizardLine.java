package org.smartcampus.contactparents.service.wizard;

import java.io.Serializable;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;

/**
 * One node of a plan.
 *
 * @param parent index of the line of the node above, -1 for a campus
 * @param existing id of the node that is already there, or null: then it is created
 */
public record WizardLine(
    int parent,
    Long existing,
    NodeKind kind,
    String name,
    SectionKind sectionKind,
    StandardGrade standardGrade,
    Integer entryYear,
    String code,
    int depth)
    implements Serializable {
  public boolean isNew() {
    return existing == null;
  }

  /** Wide spaces that set the line in by its level. */
  public String indent() {
    return "\u2003".repeat(depth);
  }
}
