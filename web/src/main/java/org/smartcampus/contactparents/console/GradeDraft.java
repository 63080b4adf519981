package org.smartcampus.contactparents.console;

import java.io.Serializable;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.StandardGrade;

/** One grade in the wizard: whether it is wanted, since when, with how many classes (P-61). */
public class GradeDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SectionKind section;
  private final StandardGrade grade;
  private final String name;
  private boolean wanted = true;
  private Integer entryYear;
  private Integer count = 3;

  GradeDraft(SectionKind section, StandardGrade grade, String name, Integer entryYear) {
    this.section = section;
    this.grade = grade;
    this.name = name;
    this.entryYear = entryYear;
  }

  public SectionKind getSection() {
    return section;
  }

  public StandardGrade getGrade() {
    return grade;
  }

  public String getName() {
    return name;
  }

  public boolean isWanted() {
    return wanted;
  }

  public void setWanted(boolean wanted) {
    this.wanted = wanted;
  }

  public Integer getEntryYear() {
    return entryYear;
  }

  public void setEntryYear(Integer entryYear) {
    this.entryYear = entryYear;
  }

  public Integer getCount() {
    return count;
  }

  public void setCount(Integer count) {
    this.count = count;
  }
}
