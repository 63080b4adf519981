package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.contactparents.store.JoinRosterStore;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.joining.service.JoinKind;
import org.smartcampus.joining.service.JoinReviews;
import org.smartcampus.joining.service.LineDetail;
import org.smartcampus.joining.service.QueueFilter;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The verification of parents, each request beside the roster (P-66, M-06, F205). */
@Stateless
@Requires(Permission.PARENTS_VERIFY)
public class VerificationService {
  @Inject private JoinReviews reviews;
  @Inject private NodeService nodes;
  @Inject private NodeTrees trees;
  @Inject private JoinRosterStore lists;
  @Inject private RosterComparison comparison;
  @Inject private ParentJoinKind kind;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /** One page of the queue within the caller's scope, the oldest first. */
  public Page<VerificationRow> page(VerificationFilter filter, PageRequest request) {
    Long classId =
        filter.classPublicId() == null
            ? null
            : nodes.find(filter.classPublicId(), Permission.PARENTS_VERIFY).id();
    Map<Long, String> classes = lists.classNames();
    Language language = callers.current().language();
    var page =
        reviews.page(
            JoinPurpose.PARENT, new QueueFilter(classId, filter.match(), filter.state()), request);
    return new Page<>(
        page.rows().stream()
            .map(
                r ->
                    VerificationRow.of(
                        r,
                        classes.getOrDefault(r.targetId(), ""),
                        kind.relationName(r.relation(), r.relationText(), language),
                        clock.now()))
            .toList(),
        page.total());
  }

  /** Requests that wait for the caller. */
  public long waiting() {
    return reviews.waiting(JoinPurpose.PARENT);
  }

  /** One request beside the roster. */
  public VerificationDetail find(String publicId) {
    LineDetail line = reviews.find(JoinPurpose.PARENT, publicId);
    Language language = callers.current().language();
    return new VerificationDetail(
        publicId,
        lists.classNames().getOrDefault(line.targetId(), ""),
        line.childName(),
        line.studentNo(),
        line.applicantName(),
        kind.relationName(line.relation(), line.relationText(), language),
        line.mobile().toString(),
        line.email() == null ? "" : line.email().toString(),
        line.match(),
        line.state(),
        line.reason(),
        line.reasonText(),
        line.decidedBy(),
        line.decidedAt(),
        line.submittedAt(),
        comparison.candidates(line),
        lists.studentsOf(line.targetId()),
        kind.mayAdd(line.targetId()));
  }

  /** What differs between a request and one student of its class, whom the reviewer chose. */
  public Optional<RosterCandidate> candidate(String publicId, String studentPublicId) {
    return comparison.candidate(reviews.find(JoinPurpose.PARENT, publicId), studentPublicId);
  }

  /** Approves and binds to a student of the class; see {@link JoinReviews#approve}. */
  public void approve(String publicId, String studentPublicId) {
    reviews.approve(JoinPurpose.PARENT, publicId, studentPublicId);
  }

  /**
   * Approves and adds the student as claimed: the class's form teacher or a super administrator.
   */
  public void approveAndCreate(String publicId) {
    reviews.approve(JoinPurpose.PARENT, publicId, JoinKind.NEW);
  }

  /** Rejects with a reason that the parent reads; see {@link JoinReviews#reject}. */
  public void reject(String publicId, RejectReason reason, String text) {
    reviews.reject(JoinPurpose.PARENT, publicId, reason, text);
  }

  /** Passes a request on to another class of the school, which must have a form teacher. */
  public void forward(String publicId, long classId) {
    reviews.forward(JoinPurpose.PARENT, publicId, classId);
  }

  /**
   * Other classes of the whole school that a request may be passed on to, in the order of the
   * structure.
   */
  public List<ClassChoice> forwardTargets(String publicId) {
    long own = reviews.find(JoinPurpose.PARENT, publicId).targetId();
    var answered = lists.classesWithFormTeacher();
    return trees.whole().stream()
        .filter(n -> n.isClass() && n.id() != own && answered.contains(n.id()))
        .map(n -> new ClassChoice(n.id(), n.fullName()))
        .toList();
  }

  /** A class to choose, by its full name: two campuses may have a class of one name each. */
  public record ClassChoice(long id, String name) implements java.io.Serializable {}
}
