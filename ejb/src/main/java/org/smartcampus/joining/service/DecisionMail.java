package org.smartcampus.joining.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.platform.service.mail.MailSender;
import org.smartcampus.shared.model.Texts;

/** Tells an applicant who gave an e-mail what was decided (P-66). */
@ApplicationScoped
public class DecisionMail implements OutboxHandler {
  static final String KIND = "joining.decided.mail";

  @Inject private JoinUpkeep upkeep;
  @Inject private MailSender mails;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxMessage message) {
    upkeep
        .decision(message.payload().get("line"))
        .filter(d -> d.email() != null)
        .ifPresent(
            d ->
                mails.send(
                    d.email(),
                    d.language(),
                    Texts.of(d.language()).get("joining.told.subject", d.schoolName()),
                    d.text(),
                    "<join-" + message.id() + "@smart-campus>"));
  }
}
