package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;

/** A fresh code to the caller's own verified number, before what cannot be undone (§2.1, §3.6). */
@ApplicationScoped
public class OwnCodes {
  static final String PURPOSE = "own-step";

  @Inject private PersonStore persons;
  @Inject private OneTimeCodes codes;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /**
   * Sends a code; returns the request that {@link #check} needs.
   *
   * @throws BusinessException as {@link OneTimeCodes#requirePause}
   */
  public String send() {
    codes.requirePause(PURPOSE, own());
    return codes.send(PURPOSE, own(), callers.current().language());
  }

  /** Where codes go; prints masked. */
  public Mobile own() {
    Long person = callers.current().personId();
    return persons
        .find(person == null ? 0 : person)
        .map(Person::getMobile)
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Tries a code. Answers instead of throwing, so that the try stays counted; a code to another
   * number than the caller's is a wrong one.
   */
  public CodeCheck check(String request, String code) {
    CodeCheck check = codes.check(PURPOSE, request, code);
    if (check.locks()) {
      audit.record("code.lock", "OneTimeCode", PURPOSE, Map.of(), Map.of("mobile", own()));
    }
    return check.isProven() && !own().equals(check.mobile()) ? CodeCheck.wrong(false) : check;
  }
}
