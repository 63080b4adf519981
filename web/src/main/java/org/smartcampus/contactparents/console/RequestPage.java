package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.smartcampus.contactparents.service.RosterCandidate;
import org.smartcampus.contactparents.service.VerificationDetail;
import org.smartcampus.contactparents.service.VerificationService;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** One request beside the roster, and its decision (P-66). */
@Named
@ViewScoped
public class RequestPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/console/contactparents/verification?faces-redirect=true";

  @Inject private VerificationService verification;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String id;
  private String student;
  private RejectReason reason;
  private String reasonText = "";
  private Long target;
  private transient VerificationDetail detail;
  private transient RosterCandidate candidate;
  private transient List<Choice> targets;

  /**
   * Reads the request and proposes the student that fits best, unless nobody of that name is in the
   * class.
   */
  public void load() {
    List<RosterCandidate> fitting = getDetail().candidates();
    boolean named = getDetail().match() != MatchResult.NONE;
    if (student == null && named && !fitting.isEmpty()) {
      student = fitting.get(0).publicId();
    }
  }

  /** What the page shows; read anew for each request. */
  public VerificationDetail getDetail() {
    if (detail == null) {
      detail = verification.find(id);
    }
    return detail;
  }

  /** The chosen student beside the claim, or null. */
  public RosterCandidate getCandidate() {
    if (student == null || student.isEmpty()) {
      return null;
    }
    if (candidate == null || !candidate.publicId().equals(student)) {
      candidate = verification.candidate(id, student).orElse(null);
    }
    return candidate;
  }

  /** The class's students; those that fit first. */
  public List<Choice> getStudents() {
    List<String> fitting =
        getDetail().candidates().stream().map(RosterCandidate::publicId).toList();
    return Stream.concat(
            getDetail().candidates().stream().map(c -> new Choice(c.publicId(), c.label())),
            getDetail().classmates().stream()
                .filter(c -> !fitting.contains(c.publicId()))
                .map(c -> new Choice(c.publicId(), c.label())))
        .toList();
  }

  public List<Choice> getReasons() {
    return Stream.of(RejectReason.values())
        .map(r -> new Choice(r, texts.get("joining.reason." + r)))
        .toList();
  }

  /** Other classes of the school that can take the request over. */
  public List<Choice> getTargets() {
    if (targets == null) {
      targets =
          verification.forwardTargets(id).stream().map(c -> new Choice(c.id(), c.name())).toList();
    }
    return targets;
  }

  /** What was read before a decision is old after it, also when somebody else was first. */
  private void forget() {
    detail = null;
    candidate = null;
    targets = null;
  }

  public String approve() {
    forget();
    verification.approve(id, student);
    notices.done("joining.review.approved");
    return LIST;
  }

  public String create() {
    forget();
    verification.approveAndCreate(id);
    notices.done("joining.review.created");
    return LIST;
  }

  public String reject() {
    forget();
    verification.reject(id, reason, reasonText);
    notices.done("joining.review.rejected");
    return LIST;
  }

  public String forward() {
    forget();
    verification.forward(id, target);
    notices.done("joining.review.forwarded");
    return LIST;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getStudent() {
    return student;
  }

  public void setStudent(String student) {
    this.student = student;
  }

  public RejectReason getReason() {
    return reason;
  }

  public void setReason(RejectReason reason) {
    this.reason = reason;
  }

  public String getReasonText() {
    return reasonText;
  }

  public void setReasonText(String reasonText) {
    this.reasonText = reasonText;
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}
