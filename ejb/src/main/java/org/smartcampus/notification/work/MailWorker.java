package org.smartcampus.notification.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.smartcampus.notification.model.MessageIds;
import org.smartcampus.notification.service.ChildLabel;
import org.smartcampus.notification.store.AttemptStore;
import org.smartcampus.notification.store.AttemptStore.Mail;
import org.smartcampus.notification.store.ReceiptStore;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Retries;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.mail.MailBatch;
import org.smartcampus.platform.service.mail.MailSender;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Texts;

/**
 * Sends the mails of one school: school, title, child and link, never the body (design §8.7). It
 * claims a few at a time; a crash repeats at most these, under the same Message-ID. The mails of a
 * suspended school wait until it resumes.
 */
@ApplicationScoped
public class MailWorker {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration ENOUGH = Duration.ofSeconds(25);
  private static final int AT_ONCE = 10;

  /** The last try is about two days after the first: a notice of the week before helps nobody. */
  private static final int MOST_TRIES = 50;

  @Inject private AttemptStore attempts;
  @Inject private ReceiptStore receipts;
  @Inject private InSchool transactions;
  @Inject private MailSender sender;
  @Inject private SchoolService schools;
  @Inject private CampusClock clock;

  /** Prepares and sends whatever is due in a school; returns when nothing is. */
  public void workOff(int school) {
    for (long notification : transactions.call(school, attempts::unprepared)) {
      transactions.call(
          school,
          () -> {
            attempts.prepare(notification, clock.now());
            return null;
          });
    }
    List<Mail> claimed;
    do {
      claimed =
          transactions.call(
              school,
              () ->
                  schools.isSuspended()
                      ? List.<Mail>of()
                      : attempts.claim(clock.now(), LEASE, AT_ONCE));
      if (!claimed.isEmpty()) {
        send(school, claimed);
      }
    } while (claimed.size() == AT_ONCE);
  }

  private void send(int school, List<Mail> claimed) {
    // what is not reached in time becomes due again at the end of its lease
    Instant stop = clock.now().plus(ENOUGH);
    try (MailBatch batch = sender.open()) {
      for (Mail mail : claimed) {
        if (clock.now().isBefore(stop)) {
          send(school, batch, mail);
        }
      }
    } catch (IllegalStateException unreachable) {
      claimed.forEach(mail -> later(school, mail, unreachable));
    }
  }

  private void send(int school, MailBatch batch, Mail mail) {
    try {
      Texts texts = Texts.of(mail.language());
      String name = transactions.call(school, () -> schools.name(school, mail.language()));
      List<ChildLabel> children =
          transactions.call(
              school,
              () ->
                  receipts
                      .children(mail.parent(), List.of(mail.notification()))
                      .getOrDefault(mail.notification(), List.of()));
      String kind = mail.round() == 0 ? "notification.mail" : "notification.reminder";
      batch.send(
          mail.to(),
          mail.language(),
          texts.get(kind + ".subject", name, mail.title()),
          texts.get(
              kind + ".text",
              name,
              mail.title(),
              children.stream()
                  .map(c -> texts.get("notification.child", c.name(), c.className()))
                  .collect(Collectors.joining("\n")),
              Site.link("/m/notice/" + mail.notificationId())),
          MessageIds.of(mail.notificationId(), mail.parentId(), mail.round(), Site.host()));
      transactions.call(
          school,
          () -> {
            attempts.sent(mail, clock.now());
            return null;
          });
    } catch (BusinessException refused) {
      note(school, mail, null, refused.key());
    } catch (IllegalStateException failed) {
      later(school, mail, failed);
    }
  }

  private void later(int school, Mail mail, RuntimeException failure) {
    Instant again =
        mail.tries() >= MOST_TRIES ? null : clock.now().plus(Retries.after(mail.tries()));
    note(school, mail, again, String.valueOf(failure.getMessage()));
  }

  private void note(int school, Mail mail, Instant again, String error) {
    transactions.call(
        school,
        () -> {
          attempts.failed(mail, clock.now(), again, error);
          return null;
        });
  }
}
