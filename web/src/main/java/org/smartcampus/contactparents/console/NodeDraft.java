package org.smartcampus.contactparents.console;

import java.io.Serializable;
import org.smartcampus.contactparents.model.NodeKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;
import org.smartcampus.contactparents.service.AddNode;
import org.smartcampus.contactparents.service.EditNode;
import org.smartcampus.contactparents.service.NodeSummary;

/** What the node dialog holds while it is open (P-62). */
public class NodeDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private final NodeSummary edited;
  private final NodeSummary above;
  private final NodeKind kind;
  private String name;
  private SectionKind sectionKind;
  private StandardGrade standardGrade;
  private Integer entryYear;
  private String code;

  private NodeDraft(NodeSummary edited, NodeSummary above, NodeKind kind) {
    this.edited = edited;
    this.above = above;
    this.kind = kind;
  }

  /** A new node below another one; null means a campus. */
  static NodeDraft below(NodeSummary above) {
    return new NodeDraft(null, above, above == null ? NodeKind.CAMPUS : above.kind().child());
  }

  /** An existing node. */
  static NodeDraft of(NodeSummary node) {
    NodeDraft draft = new NodeDraft(node, null, node.kind());
    draft.name = node.name();
    draft.sectionKind = node.sectionKind();
    draft.standardGrade = node.standardGrade();
    draft.entryYear = node.entryYear();
    draft.code = node.code();
    return draft;
  }

  AddNode toAdd() {
    return new AddNode(
        above == null ? null : above.publicId(), name, standardGrade, sectionKind, entryYear, code);
  }

  EditNode toEdit() {
    return new EditNode(edited.publicId(), edited.version(), name, entryYear, sectionKind, code);
  }

  /** Takes the section's usual name over when none was typed. */
  void nameAfterKind(String usual) {
    if (sectionKind != null && (name == null || name.isBlank())) {
      name = usual;
    }
  }

  public boolean isNew() {
    return edited == null;
  }

  public NodeKind getKind() {
    return kind;
  }

  public boolean isSection() {
    return kind == NodeKind.SECTION;
  }

  public boolean isGrade() {
    return kind == NodeKind.GRADE;
  }

  public boolean isSchoolClass() {
    return kind == NodeKind.CLASS;
  }

  /** A standard grade's name is computed. */
  public boolean isNamed() {
    return !(isGrade() && standardGrade != null);
  }

  public NodeSummary getEdited() {
    return edited;
  }

  public NodeSummary getAbove() {
    return above;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public SectionKind getSectionKind() {
    return sectionKind;
  }

  public void setSectionKind(SectionKind sectionKind) {
    this.sectionKind = sectionKind;
  }

  public StandardGrade getStandardGrade() {
    return standardGrade;
  }

  public void setStandardGrade(StandardGrade standardGrade) {
    this.standardGrade = standardGrade;
  }

  public Integer getEntryYear() {
    return entryYear;
  }

  public void setEntryYear(Integer entryYear) {
    this.entryYear = entryYear;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
