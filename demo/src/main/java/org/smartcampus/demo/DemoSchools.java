package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.service.SchoolService;

/** Codes of the demo's schools and their inner ids. */
@ApplicationScoped
public class DemoSchools {
  static final String HH = "hh";
  static final String LW = "lw";
  static final String XA = "xa";

  @Inject private SchoolService schools;
  @Inject private InSchool transactions;

  /** Inner id of a school, or null before it exists. */
  Integer find(String code) {
    return transactions.outside(
        () ->
            schools.all().stream()
                .filter(s -> s.code().equals(code))
                .map(s -> s.id())
                .findFirst()
                .orElse(null));
  }
}
