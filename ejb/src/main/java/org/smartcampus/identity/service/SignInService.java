package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.smartcampus.identity.model.Person;
import org.smartcampus.identity.model.PersonLogin;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.service.Outbox;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * Sign-in by mobile and one-time code, asked by Keycloak's page (F005–F007). The answer is the same
 * for known and unknown numbers, in text and in work: who is known is looked up afterwards by a
 * worker.
 */
@Stateless
@Open("runs before anybody is known; only Keycloak reaches it, by a shared secret")
public class SignInService {
  static final String PURPOSE = "sign-in";

  @Inject private OneTimeCodes codes;
  @Inject private Outbox outbox;
  @Inject private PersonStore store;
  @Inject private CampusClock clock;

  /** Asks for a code; returns the request that {@link #checkCode} needs, whatever the number is. */
  public String requestCode(String rawMobile, Language language) {
    Mobile mobile;
    try {
      mobile = Mobile.parse(rawMobile, "MO");
    } catch (BusinessException notANumber) {
      return PublicId.random();
    }
    String request = codes.reserve(PURPOSE, mobile);
    outbox.add(
        SignInCodeSender.KIND,
        Map.of(
            "request", request,
            "language", language.name(),
            "mobile",
                Base64.getEncoder()
                    .encodeToString(FieldCipher.encrypt("sign-in", mobile.reveal()))));
    return request;
  }

  /** Checks a code; see {@link CodeCheck} for the answers. */
  public CodeCheck checkCode(String request, String code) {
    CodeCheck check = codes.check(PURPOSE, request, code);
    if (check.locks()) {
      // whose code it was is looked up by a worker: the answer takes as long for unknown numbers
      outbox.add(SignInLocks.KIND, Map.of("request", request));
    }
    return check;
  }

  /**
   * The person of a proven number, made now if he is new.
   *
   * @return Keycloak's user name of him: the public id
   */
  public String personOf(Mobile proven, Language language) {
    return findOrAdd(proven, "", language).getPublicId();
  }

  /** Inner id of the person of a proven number, made now if he is new (joining). */
  public long personIdOf(Mobile proven, String name, Language language) {
    return findOrAdd(proven, name, language).getId();
  }

  private Person findOrAdd(Mobile proven, String name, Language language) {
    Person person = store.findByMobile(proven).orElse(null);
    if (person == null) {
      person = new Person(name, proven, language, clock.now());
      store.add(person);
      store.add(new PersonLogin(person.getPublicId(), person.getId(), clock.now()));
    } else if (person.getName().isEmpty() && !name.isEmpty()) {
      person.setName(name);
    }
    return person;
  }
}
