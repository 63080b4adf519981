package org.smartcampus.notification.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.smartcampus.notification.store.FallbackStore;
import org.smartcampus.notification.store.FallbackStore.Text;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Retries;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.SmsSender;
import org.smartcampus.platform.service.mail.MailSender;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Texts;

/**
 * Tells those who have not read a notice by SMS or mail, once each, when the school wishes it
 * (F169, P-55): school, title and link, never the body (design §8.7). It claims a few at a time; a
 * crash repeats at most these, under the same reference. Who has read it since or has no child
 * there any more, a withdrawn notice and a school that wishes it no more drop what waits. What
 * waits in a suspended school is dropped too: it would come weeks late, and its link opens nothing
 * meanwhile.
 */
@ApplicationScoped
public class FallbackWorker {
  private static final String OFF = "OFF";
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration ENOUGH = Duration.ofSeconds(25);
  private static final int AT_ONCE = 10;

  /** The last try is about six hours after the first. */
  private static final int MOST_TRIES = 9;

  @Inject private FallbackStore store;
  @Inject private SchoolChoices choices;
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;
  @Inject private SmsSender sms;
  @Inject private MailSender mails;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Prepares and sends whatever is due in a school; returns when nothing is. */
  public void workOff(int school) {
    if (transactions.call(school, this::dropSuspended)) {
      return;
    }
    for (long notification : transactions.call(school, () -> store.due(clock.now()))) {
      transactions.call(
          school,
          () -> {
            prepare(notification);
            return null;
          });
    }
    List<Text> claimed;
    boolean on;
    do {
      claimed = transactions.call(school, () -> store.claim(clock.now(), LEASE, AT_ONCE));
      // what is not reached in time becomes due again at the end of its lease
      Instant stop = clock.now().plus(ENOUGH);
      on = claimed.stream().allMatch(text -> clock.now().isBefore(stop) && send(school, text));
    } while (on && claimed.size() == AT_ONCE);
  }

  private void prepare(long notification) {
    String channel = choices.text(Choice.FALLBACK);
    // whoever has switched it off since wants nothing sent
    if (store.take(notification) && !channel.equals(OFF)) {
      int told = store.prepare(notification, channel.equals("MAIL"), clock.now());
      audit.record(
          "pnotice.fallback",
          "Notification",
          store.publicId(notification),
          Map.of(),
          Map.of("FALLBACK", channel, "guardians", told));
    }
  }

  /** Sends a text; false when the gateway did not take it, so that others need not wait for it. */
  private boolean send(int school, Text text) {
    if (!isWanted(school, text)) {
      note(school, text, "DROPPED", clock.now(), null);
      return true;
    }
    try {
      String name = transactions.call(school, () -> schools.name(school, text.language()));
      deliver(text, name);
      note(school, text, "SENT", clock.now(), null);
    } catch (BusinessException refused) {
      note(school, text, "FAILED", clock.now(), refused.key());
    } catch (RuntimeException failed) {
      boolean over = text.tries() >= MOST_TRIES;
      Instant due = over ? clock.now() : clock.now().plus(Retries.after(text.tries()));
      note(school, text, over ? "FAILED" : "READY", due, String.valueOf(failed.getMessage()));
      return false;
    }
    return true;
  }

  private boolean isWanted(int school, Text text) {
    return transactions.call(
        school,
        () ->
            !schools.isSuspended()
                && !choices.text(Choice.FALLBACK).equals(OFF)
                && store.isWanted(text));
  }

  private boolean dropSuspended() {
    boolean suspended = schools.isSuspended();
    if (suspended) {
      store.drop(clock.now());
    }
    return suspended;
  }

  private void deliver(Text text, String school) {
    Texts texts = Texts.of(text.language());
    String link = Site.link("/m/notice/" + text.notificationId());
    String words = texts.get("notification.fallback.text", school, text.title(), link);
    String reference = text.notificationId() + "." + text.parentId();
    if (text.channel().equals(FallbackStore.SMS)) {
      sms.send(text.to(), words, "unread-" + text.notification() + "-" + text.parent());
    } else {
      mails.send(
          text.mail(),
          text.language(),
          texts.get("notification.fallback.subject", school, text.title()),
          words,
          "<unread." + reference + "@" + Site.host() + ">");
    }
  }

  private void note(int school, Text text, String state, Instant due, String error) {
    transactions.call(
        school,
        () -> {
          store.note(text, state, due, error);
          return null;
        });
  }
}
