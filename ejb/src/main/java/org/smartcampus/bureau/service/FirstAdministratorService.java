package org.smartcampus.bureau.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.bureau.model.BureauSetUp;
import org.smartcampus.bureau.store.SetUpStore;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * The first administrator of the bureau, in an installation that has none (design §5): whoever
 * starts it gets a one-time link; who opens the link gives a name, proves a mobile, and is the
 * administrator. From then on no link is given and none works.
 */
@Stateless
@Open("the link's random bits are the proof, and only while the bureau has no administrator")
public class FirstAdministratorService {
  static final String PURPOSE = "bureau-set-up";

  @Inject private SetUpStore store;
  @Inject private MembershipService memberships;
  @Inject private SignInService persons;
  @Inject private OneTimeCodes codes;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /**
   * A new link's token, good for a day, in place of any other; empty once there is an
   * administrator.
   */
  public Optional<String> issueLink() {
    if (isSetUp()) {
      return Optional.empty();
    }
    String token = PublicId.random();
    store
        .lock()
        .ifPresentOrElse(
            setUp -> setUp.renew(token, clock.now()),
            () -> store.add(new BureauSetUp(token, clock.now())));
    audit.record("bureau.setUp.link", "BureauSetUp", BureauSetUp.ID);
    return Optional.of(token);
  }

  /**
   * Where the set-up stands.
   *
   * @throws NotFoundException when the link is unknown, old or used
   */
  public SetUpStep step(String token) {
    BureauSetUp setUp = open(token);
    return new SetUpStep(setUp.getName(), setUp.getMobile());
  }

  /**
   * Takes name and mobile and sends a code; again with nulls for another code to the same number.
   *
   * @throws BusinessException on field {@code name} or {@code mobile}; as {@link
   *     OneTimeCodes#requirePause}
   * @throws NotFoundException when the link is unknown, old or used
   */
  public void sendCode(String token, String name, String rawMobile) {
    BureauSetUp setUp = open(token);
    Mobile mobile = rawMobile == null ? setUp.getMobile() : mobile(rawMobile);
    if (mobile == null) {
      throw new BusinessException("shared.text.required").onField("mobile");
    }
    codes.requirePause(PURPOSE, mobile);
    setUp.askCode(name == null ? setUp.getName() : name, mobile);
    setUp.codeSent(codes.send(PURPOSE, mobile, callers.current().language()));
  }

  /** Back to the form, for another name or number. */
  public void startOver(String token) {
    open(token).forgetCode();
  }

  /**
   * Tries the code; the right one makes the administrator. Answers instead of throwing, so that the
   * try stays counted.
   *
   * @throws NotFoundException when the link is unknown, old or used
   */
  public CodeCheck checkCode(String token, String code) {
    BureauSetUp setUp = open(token);
    CodeCheck check = codes.check(PURPOSE, setUp.getCodeRequest(), code);
    if (check.locks()) {
      audit.record("code.lock", "OneTimeCode", PURPOSE);
    }
    if (check.isProven()) {
      String name = setUp.getName();
      Language language = callers.current().language();
      long person =
          transactions.outside(
              () -> {
                long id = persons.personIdOf(check.mobile(), name, language);
                memberships.give(id, null, Role.BUREAU_ADMIN, null);
                return id;
              });
      audit.record("bureau.setUp.done", "Person", person);
    }
    return check;
  }

  private BureauSetUp open(String token) {
    // the lock first: who finishes second must see what the first one did
    return store
        .lock()
        .filter(setUp -> PublicId.isShaped(token) && setUp.isOpen(token, clock.now()))
        .filter(setUp -> !isSetUp())
        .orElseThrow(NotFoundException::new);
  }

  private boolean isSetUp() {
    return transactions.outside(() -> !memberships.bureauAdministrators().isEmpty());
  }

  private static Mobile mobile(String raw) {
    return BusinessException.onField("mobile", () -> Mobile.parse(raw, "MO"));
  }
}
