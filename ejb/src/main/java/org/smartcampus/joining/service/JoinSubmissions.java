package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.joining.model.JoinProgress;
import org.smartcampus.joining.model.JoinRequest;
import org.smartcampus.joining.model.JoinRequestChild;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.joining.store.JoinRequestStore;
import org.smartcampus.joining.store.JoinTokenStore;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.PlatformSettings;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;

/** How a form becomes requests: once, however often it is sent (§3.3). */
@ApplicationScoped
public class JoinSubmissions {
  @Inject private JoinTokenStore tokens;
  @Inject private JoinRequestStore requests;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private PlatformSettings settings;
  @Inject private JoinWishes wishes;
  @Inject private Outbox outbox;

  /**
   * Stores the children of a checked form that do not wait already.
   *
   * @throws BusinessException {@code joining.submit.tooMany} when more would wait than may
   * @throws NotFoundException when the link's quota is used up
   */
  public void add(JoinProgress progress, JoinToken link, JoinKind kind, JoinForm form) {
    // the same child from two browsers at once: the second must see the first one's line
    tokens.lock(link.getId());
    List<JoinForm.Child> fresh = SubmitRules.fresh(form.children(), c -> waits(progress, link, c));
    if (!fresh.isEmpty()) {
      store(progress, link, kind, form, fresh);
    }
  }

  private void store(
      JoinProgress progress,
      JoinToken link,
      JoinKind kind,
      JoinForm form,
      List<JoinForm.Child> children) {
    if (requests.countOpen(progress.getMobileIndex()) + children.size()
        > settings.of(Setting.JOIN_OPEN)) {
      throw new BusinessException("joining.submit.tooMany", settings.of(Setting.JOIN_OPEN));
    }
    if (!tokens.countSubmission(link.getId())) {
      throw new NotFoundException();
    }
    Caller caller = callers.current();
    JoinRequest request =
        new JoinRequest(
            link,
            progress,
            caller.schoolId(),
            form.applicantName(),
            form.emailOrNull(),
            caller.language(),
            clock.now());
    requests.add(request);
    for (JoinForm.Child c : children) {
      JoinRequestChild child =
          new JoinRequestChild(
              request,
              link.getTargetId(),
              c.name(),
              c.studentNo(),
              c.relation(),
              "OTHER".equals(c.relation()) ? c.relationText() : "");
      JoinMatch match =
          kind.match(
              link.getTargetId(),
              progress.getMobileIndex(),
              child.getChildName(),
              child.getStudentNo());
      child.matched(match.result(), match.id());
      child.waitFor(wishes.patience());
      requests.add(child);
      audit.record(
          "edu.verify.submit",
          "JoinRequestChild",
          child.getPublicId(),
          Map.of(),
          Map.of("match", match.result(), "mobile", request.getMobile()));
      if (match.byMobile() && wishes.isAtOnce()) {
        joinAtOnce(link, kind, child, match.id());
      }
    }
  }

  /** Token, proven mobile and roster agree, and the school wants no review then (design §4.7). */
  private void joinAtOnce(JoinToken link, JoinKind kind, JoinRequestChild child, long id) {
    if (kind.joinAtOnce(child.getRequest(), child, id)) {
      child.approve(id, JoinRequestChild.BY_RULE, clock.now());
      tokens.countApproval(link.getId());
      outbox.add(DecisionSms.KIND, Map.of("line", child.getPublicId()));
      if (child.getRequest().getEmail() != null) {
        outbox.add(DecisionMail.KIND, Map.of("line", child.getPublicId()));
      }
      audit.record(
          "edu.verify.rule",
          "JoinRequestChild",
          child.getPublicId(),
          Map.of("state", JoinState.SUBMITTED),
          Map.of("state", child.getState(), "bound", id));
    }
  }

  /**
   * True when a form was submitted already: its key is used up.
   *
   * @throws BusinessException {@code joining.submit.stale} when another form used the key up
   */
  public boolean isRepeat(JoinProgress progress, String submitKey) {
    if (progress.getSubmitKey().equals(submitKey)) {
      return false;
    }
    // the key is used up: by this very form, which is fine, or by a form in another window
    boolean same =
        submitKey != null
            && requests
                .bySubmitKey(submitKey)
                .filter(r -> r.getMobileIndex().equals(progress.getMobileIndex()))
                .isPresent();
    if (!same) {
      throw new BusinessException("joining.submit.stale");
    }
    return true;
  }

  private boolean waits(JoinProgress progress, JoinToken link, JoinForm.Child child) {
    return requests.isOpen(
        JoinRequestChild.openKey(progress.getMobileIndex(), link.getTargetId(), child.name()));
  }
}
