package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.OutboxHandler;
import org.smartcampus.platform.service.OutboxMessage;
import org.smartcampus.shared.model.Mobile;

/** Records that a sign-in code's tries were used up, in the schools of the person it was for. */
@ApplicationScoped
public class SignInLocks implements OutboxHandler {
  static final String KIND = "identity.signInLock";

  @Inject private PersonStore store;
  @Inject private OneTimeCodes codes;
  @Inject private PersonTrace trace;
  @Inject private Audit audit;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean inTransaction() {
    return true;
  }

  @Override
  public void handle(OutboxMessage message) {
    Optional<Mobile> mobile = codes.mobile(message.payload().get("request"));
    if (mobile.isEmpty()) {
      return;
    }
    Map<String, ?> facts = Map.of("mobile", mobile.get());
    Optional<Person> person = store.findByMobile(mobile.get());
    if (person.isPresent()) {
      trace.record("code.lock", person.get().getId(), facts);
    } else {
      audit.record("code.lock", "OneTimeCode", SignInService.PURPOSE, Map.of(), facts);
    }
  }
}
