package org.smartcampus.contactparents.service;

import java.io.Serializable;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.NodeState;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;

/**
 * A node of the structure as trees and pickers show it.
 *
 * @param fullName names from the campus to the node, separated by {@code /}
 * @param path ids from the top to the node, like {@code /12/40/77/}
 * @param depth 0 for a campus
 * @param inScope false for a node that is only shown as the way to one in scope
 */
public record NodeSummary(
    long id,
    String publicId,
    Long parentId,
    NodeKind kind,
    String name,
    String fullName,
    String path,
    int depth,
    StandardGrade standardGrade,
    SectionKind sectionKind,
    Integer entryYear,
    String code,
    NodeState state,
    int version,
    boolean inScope)
    implements Serializable {
  public boolean isClass() {
    return kind == NodeKind.CLASS;
  }
}
