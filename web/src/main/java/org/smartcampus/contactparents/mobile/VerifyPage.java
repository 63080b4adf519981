package org.smartcampus.contactparents.mobile;

import java.util.List;
import java.util.stream.Stream;
import org.smartcampus.contactparents.service.ClassChild;
import org.smartcampus.contactparents.service.RosterCandidate;
import org.smartcampus.contactparents.service.VerificationDetail;
import org.smartcampus.contactparents.service.VerificationRow;
import org.smartcampus.joining.model.RejectReason;
import org.smartcampus.shared.model.Page;

/** What the mobile verification shows, in pages {@code #{verifyPage}} (M-06). */
public final class VerifyPage {
  private final Page<VerificationRow> queue;
  private final VerificationDetail detail;
  private final String done;
  private String error;
  private String reason = "";
  private String reasonText = "";

  private VerifyPage(Page<VerificationRow> queue, VerificationDetail detail, String done) {
    this.queue = queue;
    this.detail = detail;
    this.done = done;
  }

  /** The list of what waits; {@code done} is the text key of what was just done, or null. */
  static VerifyPage ofQueue(Page<VerificationRow> queue, String done) {
    return new VerifyPage(queue, null, done);
  }

  /** One request. */
  static VerifyPage ofRequest(VerificationDetail detail) {
    return new VerifyPage(null, detail, null);
  }

  /** Keeps a refused rejection's fields with the refusal. */
  VerifyPage refused(String error, String reason, String reasonText) {
    this.error = error;
    this.reason = reason == null ? "" : reason;
    this.reasonText = reasonText == null ? "" : reasonText;
    return this;
  }

  public List<VerificationRow> getRows() {
    return queue.rows();
  }

  public long getTotal() {
    return queue.total();
  }

  public boolean isCut() {
    return queue.total() > queue.rows().size();
  }

  public VerificationDetail getDetail() {
    return detail;
  }

  /** The student that fits best, shown beside the claim; or null. */
  public RosterCandidate getBest() {
    return detail.candidates().isEmpty() ? null : detail.candidates().get(0);
  }

  /** The class's other students, for a choice by hand. */
  public List<ClassChild> getOthers() {
    List<String> fitting = detail.candidates().stream().map(RosterCandidate::publicId).toList();
    return detail.classmates().stream().filter(c -> !fitting.contains(c.publicId())).toList();
  }

  public List<String> getReasons() {
    return Stream.of(RejectReason.values()).map(Enum::name).toList();
  }

  public String getDone() {
    return done;
  }

  public String getError() {
    return error;
  }

  public String getReason() {
    return reason;
  }

  public String getReasonText() {
    return reasonText;
  }
}
