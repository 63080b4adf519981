package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.smartcampus.bureau.service.SchoolFigures;
import org.smartcampus.bureau.service.SchoolFiguresService;

/** P-01: the schools with their counts. */
@Named("schoolsView")
@RequestScoped
public class SchoolsView {
  @Inject private SchoolFiguresService service;

  private List<SchoolFigures> schools;

  @PostConstruct
  void load() {
    schools = service.all();
  }

  /** All schools by code. */
  public List<SchoolFigures> getSchools() {
    return schools;
  }

  public long getMembers() {
    return schools.stream().mapToLong(SchoolFigures::members).sum();
  }

  public long getStudents() {
    return schools.stream().mapToLong(SchoolFigures::students).sum();
  }

  public long getParents() {
    return schools.stream().mapToLong(SchoolFigures::parents).sum();
  }
}
