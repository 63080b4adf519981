package org.smartcampus.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.model.Notification;
import org.smartcampus.notification.model.NotificationState;
import org.smartcampus.notification.store.NotificationStore;
import org.smartcampus.notification.store.RecipientStore;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.RichText;
import org.smartcampus.shared.service.Requires;

/**
 * Writes and sends notices (P-68, F214–F216). Whom a sender may write to is his scope: everything
 * for a super administrator, branches for sub-administrators and heads, own classes for form
 * teachers.
 */
@Stateless
@Requires(Permission.PARENTS_NOTIFY)
public class NotificationService {
  /** Kind of the outbox row that wakes the workers. */
  public static final String DELIVER = "notification.deliver";

  /** How long the same content to the same people is taken for a repeat (S19). */
  public static final Duration REPEAT = Duration.ofMinutes(30);

  private static final int EXCLUDED_SHOWN = 500;

  @Inject private SchoolChoices choices;
  @Inject private NotificationStore store;
  @Inject private RecipientStore recipients;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;
  @Inject private Outbox outbox;
  @Inject private NoticeSettings settings;

  /** For how many hours after sending a notice may be withdrawn in the caller's school. */
  public long withdrawHours() {
    return settings.limits().withdraw().toHours();
  }

  /** True when the caller may write to the whole school. */
  public boolean mayAddressWholeSchool() {
    return callers.current().scope(Permission.PARENTS_NOTIFY).all();
  }

  /** Whom a notice would reach now, and whom not and why. */
  public RecipientCount count(Audience audience) {
    Resolved resolved = resolve(audience);
    RecipientStore.Count count = recipients.count(resolved.classes());
    return new RecipientCount(
        count.students(),
        count.guardians(),
        count.unreachable(),
        count.unreachable() == 0
            ? List.of()
            : recipients.excluded(resolved.classes(), EXCLUDED_SHOWN),
        resolved.outOfScope());
  }

  /**
   * Keeps a draft; only its writer sees it.
   *
   * @param draft public id of the draft to change, or null for a new one
   * @return the draft's public id
   */
  public String saveDraft(String draft, NotificationContent content, Audience audience) {
    Caller caller = callers.current();
    Notification notice =
        draft == null ? new Notification(sender(), caller.name(), clock.now()) : draft(draft);
    write(notice, content);
    Resolved resolved = resolve(audience);
    notice.addressWholeSchool(resolved.wholeSchool());
    if (draft == null) {
      store.add(notice);
    }
    store.setTargets(notice.getId(), resolved.nodeIds());
    audit.record("pnotice.create", "Notification", notice.getPublicId());
    return notice.getPublicId();
  }

  /**
   * The caller's own draft.
   *
   * @throws NotFoundException when he has none such
   */
  public NotificationDraft openDraft(String publicId) {
    return content(draft(publicId));
  }

  /** Content and recipients of a sent notice, to start a new one from (P-69 Copy). */
  public NotificationDraft copy(String publicId) {
    Notification notice =
        store.find(callers.current(), publicId).orElseThrow(NotFoundException::new);
    return content(notice);
  }

  /** Deletes the caller's own draft. */
  public void deleteDraft(String publicId) {
    Notification draft = draft(publicId);
    store.remove(draft);
    audit.record("pnotice.delete", "Notification", publicId);
  }

  /**
   * Sends a notice: its row, the frozen list of recipients, one delivery for each parent and the
   * wake-up for the workers are one transaction (design §4.4).
   *
   * @throws BusinessException {@code notification.repeated} when the same went to the same people
   *     within 30 minutes and the order does not say to send all the same; {@code
   *     notification.recipients.none} when nobody would get it; the limits of {@link Notification}
   */
  public SentNotification send(SendNotification order) {
    Caller caller = callers.current();
    if (!PublicId.isShaped(order.key())) {
      throw new BusinessException("shared.text.required").onField("key");
    }
    if (!store.takeKey(sender(), order.key())) {
      return store
          .byKey(sender(), order.key())
          .map(NotificationService::answer)
          .orElseThrow(NotFoundException::new);
    }
    Instant now = clock.now();
    Notification notice = new Notification(sender(), caller.name(), now);
    write(notice, order.content());
    Resolved resolved = resolve(order.audience());
    notice.addressWholeSchool(resolved.wholeSchool());
    String hash = hash(notice, resolved);
    if (!order.evenIfRepeated() && store.wasSentSince(hash, now.minus(REPEAT))) {
      throw new BusinessException("notification.repeated");
    }
    store.add(notice);
    store.setTargets(notice.getId(), resolved.nodeIds());
    RecipientStore.Count count = recipients.deliver(notice.getId(), resolved.classes(), now);
    notice.sent(now, hash, count.students(), count.guardians(), count.unreachable());
    if (!choices.text(Choice.FALLBACK).equals("OFF")) {
      notice.fallBackAfter(Duration.ofMinutes(choices.number(Choice.FALLBACK_MINUTES)));
    }
    if (order.draft() != null) {
      store.remove(draft(order.draft()));
    }
    store.answerKey(sender(), order.key(), notice.getId());
    outbox.add(DELIVER, Map.of("notification", Long.toString(notice.getId())));
    audit.record(
        "pnotice.send",
        "Notification",
        notice.getPublicId(),
        Map.of(),
        Map.of("students", count.students(), "guardians", count.guardians()));
    return answer(notice);
  }

  private static SentNotification answer(Notification n) {
    return new SentNotification(
        n.getPublicId(), n.getStudents(), n.getGuardians(), n.getUnreachable());
  }

  private static void write(Notification notice, NotificationContent content) {
    notice.write(
        content.title(),
        content.summary(),
        RichText.clean(content.body()),
        content.mode(),
        content.rule(),
        content.deadline(),
        content.shownAs());
  }

  private long sender() {
    Long person = callers.current().personId();
    return person == null ? 0 : person;
  }

  private Notification draft(String publicId) {
    return store
        .find(callers.current(), publicId)
        .filter(n -> n.getState() == NotificationState.DRAFT)
        .orElseThrow(NotFoundException::new);
  }

  private NotificationDraft content(Notification n) {
    return new NotificationDraft(
        n.getPublicId(),
        new NotificationContent(
            n.getTitle(),
            n.getSummary(),
            n.getBody().html(),
            n.getMode(),
            n.getRule(),
            n.getDeadline(),
            n.getShownAs()),
        new Audience(n.isWholeSchool(), java.util.Set.copyOf(store.targets(n.getId()))));
  }

  /** An audience within the caller's scope. */
  private record Resolved(
      boolean wholeSchool, List<Long> nodeIds, List<Long> classes, int outOfScope) {}

  private Resolved resolve(Audience audience) {
    Caller caller = callers.current();
    boolean whole = audience.wholeSchool() && caller.scope(Permission.PARENTS_NOTIFY).all();
    List<RecipientStore.Target> targets =
        whole || audience.nodes().isEmpty()
            ? List.of()
            : recipients.targets(caller, audience.nodes());
    List<Long> ids = targets.stream().map(RecipientStore.Target::id).toList();
    List<Long> classes = whole || !ids.isEmpty() ? recipients.classes(whole, ids) : List.of();
    int dropped = whole ? 0 : audience.nodes().size() - targets.size();
    return new Resolved(whole, ids, classes, dropped);
  }

  private static String hash(Notification n, Resolved resolved) {
    String text =
        String.join(
            "\u0000",
            n.getMode().name(),
            n.getRule().name(),
            n.getTitle(),
            n.getSummary(),
            n.getBody().html(),
            Boolean.toString(resolved.wholeSchool()),
            resolved.nodeIds().toString());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
