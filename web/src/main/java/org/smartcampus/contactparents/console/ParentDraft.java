package org.smartcampus.contactparents.console;

import java.io.Serializable;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.service.GuardianFacts;
import org.smartcampus.contactparents.service.ParentInput;
import org.smartcampus.shared.model.Language;

/** What the dialog of a parent holds while it is open (P-67). */
public class ParentDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private final GuardianFacts edited;
  private int parentVersion;
  private int relationVersion;
  private String name;
  private RelationKind relation;
  private String relationText;
  private String mobile;
  private String email;
  private Language language;
  private boolean receivesNotices = true;

  private ParentDraft(GuardianFacts edited) {
    this.edited = edited;
  }

  static ParentDraft added(Language language) {
    ParentDraft draft = new ParentDraft(null);
    draft.language = language;
    return draft;
  }

  static ParentDraft of(GuardianFacts parent, ParentInput known) {
    ParentDraft draft = new ParentDraft(parent);
    draft.parentVersion = known.parentVersion();
    draft.relationVersion = known.relationVersion();
    draft.name = known.name();
    draft.relation = known.relation();
    draft.relationText = known.relationText();
    draft.language = known.language();
    draft.receivesNotices = known.receivesNotices();
    return draft;
  }

  ParentInput input() {
    return new ParentInput(
        parentVersion,
        relationVersion,
        name,
        relation,
        relationText,
        mobile,
        email,
        language,
        receivesNotices);
  }

  public boolean isAdded() {
    return edited == null;
  }

  /** The number of a bound parent is his own affair. */
  public boolean isBoundAlready() {
    return edited != null && edited.bound();
  }

  public GuardianFacts getEdited() {
    return edited;
  }

  public boolean isOther() {
    return relation == RelationKind.OTHER;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public RelationKind getRelation() {
    return relation;
  }

  public void setRelation(RelationKind relation) {
    this.relation = relation;
  }

  public String getRelationText() {
    return relationText;
  }

  public void setRelationText(String relationText) {
    this.relationText = relationText;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public boolean isReceivesNotices() {
    return receivesNotices;
  }

  public void setReceivesNotices(boolean receivesNotices) {
    this.receivesNotices = receivesNotices;
  }
}
