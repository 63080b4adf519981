package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.joining.store.JoinTokenStore;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolSettings;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/**
 * Invitations to targets within the caller's scope (P-65). A target that is closed, such as a class
 * without form teacher, gets no QR and shows none (F204).
 */
@Stateless
@Requires(Permission.PARENTS_INVITE)
public class JoinInvitations {
  /** Days that a link may live. */
  public static final List<Integer> DAYS = List.of(7, 30, 90, 180);

  @Inject private JoinTokenStore tokens;
  @Inject private JoinKinds kinds;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private SchoolSettings settings;
  @Inject private JoinWishes wishes;

  /** The invitations of several targets within the scope, by target; closed ones included. */
  public Map<Long, InvitationDetail> ofTargets(JoinPurpose purpose, Collection<Long> targetIds) {
    Collection<Long> reach = kinds.reach(purpose);
    List<Long> asked =
        targetIds.stream().filter(id -> reach == null || reach.contains(id)).toList();
    return tokens.current(purpose, asked).stream()
        .map(t -> InvitationDetail.of(t, clock.now()))
        .collect(Collectors.toMap(InvitationDetail::targetId, d -> d));
  }

  /**
   * The invitation of one target, or empty when none was made yet.
   *
   * @throws BusinessException with the target's reason when it is closed
   */
  public Optional<InvitationDetail> current(JoinPurpose purpose, long targetId) {
    mustBeOpen(purpose, targetId);
    return find(purpose, targetId).map(t -> InvitationDetail.of(t, clock.now()));
  }

  /**
   * Makes an invitation; one that was there is revoked and worth nothing from now on.
   *
   * @param days one of {@link #days}
   * @throws BusinessException with the target's reason when it is closed, {@code
   *     joining.token.days}
   */
  public InvitationDetail renew(JoinPurpose purpose, long targetId, int days) {
    mustBeOpen(purpose, targetId);
    find(purpose, targetId)
        .ifPresent(
            old -> {
              old.revoke();
              tokens.flush();
              audit.record("edu.invite.revoke", "JoinToken", old.getPublicId());
            });
    JoinToken token =
        new JoinToken(
            purpose,
            targetId,
            settings.of(Setting.INVITE_USES),
            clock.now(),
            clock.now().plus(Duration.ofDays(checked(days))));
    tokens.add(callers.current().schoolId(), token);
    audit.record(
        "edu.invite.create",
        "JoinToken",
        token.getPublicId(),
        Map.of(),
        Map.of("target", targetId, "expires", token.getExpiresAt()));
    return InvitationDetail.of(token, clock.now());
  }

  /** Stops an invitation for a while. */
  public void pause(JoinPurpose purpose, long targetId) {
    change(purpose, targetId, "edu.invite.pause", JoinToken::pause);
  }

  /** Opens a paused invitation again. */
  public void resume(JoinPurpose purpose, long targetId) {
    mustBeOpen(purpose, targetId);
    change(purpose, targetId, "edu.invite.resume", JoinToken::resume);
  }

  /** Lets the invitation live for so many days from now. */
  public void prolong(JoinPurpose purpose, long targetId, int days) {
    Duration life = Duration.ofDays(checked(days));
    change(
        purpose,
        targetId,
        "edu.invite.prolong",
        token -> token.prolong(clock.now(), clock.now().plus(life)));
  }

  private void change(JoinPurpose purpose, long targetId, String action, Consumer<JoinToken> how) {
    kinds.reachable(purpose, targetId);
    JoinToken token = find(purpose, targetId).orElseThrow(NotFoundException::new);
    Map<String, Object> before =
        Map.of("state", token.stateAt(clock.now()), "expires", token.getExpiresAt());
    how.accept(token);
    audit.record(
        action,
        "JoinToken",
        token.getPublicId(),
        before,
        Map.of("state", token.stateAt(clock.now()), "expires", token.getExpiresAt()));
  }

  private void mustBeOpen(JoinPurpose purpose, long targetId) {
    if (!wishes.isInviting(purpose)) {
      throw new BusinessException("joining.closed.kind");
    }
    JoinTarget target = kinds.reachable(purpose, targetId);
    if (!target.isOpen()) {
      throw new BusinessException(target.closedKey(), target.name());
    }
  }

  private Optional<JoinToken> find(JoinPurpose purpose, long targetId) {
    return tokens.current(purpose, List.of(targetId)).stream().findFirst();
  }

  /** Those of {@link #DAYS} that the settings of the caller's school allow. */
  public List<Integer> days() {
    int most = settings.of(Setting.INVITE_DAYS);
    return DAYS.stream().filter(d -> d <= most).toList();
  }

  private int checked(int days) {
    if (!days().contains(days)) {
      throw new BusinessException("joining.token.days").onField("days");
    }
    return days;
  }
}
