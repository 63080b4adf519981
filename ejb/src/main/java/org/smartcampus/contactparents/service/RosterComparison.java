package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.model.Parent;
import org.smartcampus.contactparents.model.Student;
import org.smartcampus.contactparents.store.JoinRosterStore;
import org.smartcampus.contactparents.store.RosterStore;
import org.smartcampus.joining.service.LineDetail;
import org.smartcampus.shared.model.PlainText;

/** Finds the students that a claim may mean and says what differs (P-66). */
@ApplicationScoped
public class RosterComparison {
  @Inject private Roster roster;
  @Inject private RosterStore store;
  @Inject private JoinRosterStore lists;

  /**
   * Students of the line's class who share name, number or a parent's mobile with the claim, the
   * one that was matched first.
   */
  List<RosterCandidate> candidates(LineDetail line) {
    Map<Long, StudentFacts> found = new LinkedHashMap<>();
    Optional.ofNullable(line.matchedId())
        .flatMap(roster::student)
        .ifPresent(s -> found.put(s.id(), s));
    roster.named(line.targetId(), line.childName()).forEach(s -> found.putIfAbsent(s.id(), s));
    if (!line.studentNo().isEmpty()) {
      store
          .studentByNumber(line.studentNo())
          .filter(s -> s.getSchoolClass().getId() == line.targetId())
          .map(Student::getId)
          .flatMap(roster::student)
          .ifPresent(s -> found.putIfAbsent(s.id(), s));
    }
    for (long id : lists.childrenOfMobile(line.targetId(), line.mobileIndex())) {
      roster.student(id).ifPresent(s -> found.putIfAbsent(s.id(), s));
    }
    Long parentId = store.parentByMobile(line.mobileIndex()).map(Parent::getId).orElse(null);
    return found.values().stream()
        .filter(s -> s.classId() == line.targetId())
        .map(s -> compare(line, s, parentId))
        .toList();
  }

  /** A student of the line's class beside the claim; empty when he is not in the class. */
  Optional<RosterCandidate> candidate(LineDetail line, String studentPublicId) {
    Long parentId = store.parentByMobile(line.mobileIndex()).map(Parent::getId).orElse(null);
    return store
        .student(studentPublicId)
        .map(Student::getId)
        .flatMap(roster::student)
        .filter(s -> s.classId() == line.targetId())
        .map(s -> compare(line, s, parentId));
  }

  /**
   * What differs between a claim and a student.
   *
   * @param parentId the roster's parent with the applicant's number, or null
   */
  static RosterCandidate compare(LineDetail line, StudentFacts student, Long parentId) {
    GuardianFacts guardian =
        student.guardians().stream()
            .filter(g -> Long.valueOf(g.parentId()).equals(parentId))
            .findFirst()
            .orElse(null);
    return new RosterCandidate(
        student.publicId(),
        student.name(),
        student.studentNo(),
        student.name().equals(PlainText.normalize(line.childName())),
        line.studentNo().equals(student.studentNo()),
        student.guardians(),
        guardian,
        guardian != null && guardian.relation().name().equals(line.relation()),
        guardian != null && guardian.name().equals(line.applicantName()));
  }
}
