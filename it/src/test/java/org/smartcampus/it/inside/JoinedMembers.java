package org.smartcampus.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartcampus.contacts.service.DepartmentService;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.contacts.service.PlaceInput;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.service.SessionService;
import org.smartcampus.identity.service.SignInProof;
import org.smartcampus.identity.service.VerifiedMobiles;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** Members of a school's staff who have proven their mobile, and their sessions. */
@ApplicationScoped
public class JoinedMembers {
  private final AtomicInteger number =
      new AtomicInteger(66_600_000 + ThreadLocalRandom.current().nextInt(50_000));

  @Inject private TwoSchools schools;
  @Inject private DepartmentService departments;
  @Inject private MemberService members;
  @Inject private VerifiedMobiles mobiles;
  @Inject private SessionService sessions;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /**
   * One of them.
   *
   * @param member public id in the school
   * @param account the school's own name of him
   * @param person his id
   * @param username Keycloak's name of him
   */
  public record Joined(
      String member, String account, Mobile mobile, long person, String username) {}

  /** Adds one to a school. */
  public Joined add(int school) {
    String digits = Integer.toString(number.incrementAndGet());
    Mobile mobile = Mobile.parse(digits, "MO");
    String account = "jia" + digits;
    String member =
        schools.in(
            school,
            () -> {
              String root = departments.tops().get(0).top().publicId();
              List<PlaceInput> places = List.of(new PlaceInput(root, false));
              return members.add(
                  new MemberInput(
                      "甲", account, "", "教師", "", "", null, digits, "", "", null, places));
            });
    String username =
        asNobody(() -> transactions.outside(() -> mobiles.signedIn(mobile, Language.EN)));
    long person = asNobody(() -> sessions.personOf(username)).orElseThrow();
    return new Joined(member, account, mobile, person, username);
  }

  /** Signs him in, in a browser that is known by a token; returns the session's token. */
  public String open(Joined who, SessionKind kind, boolean twoFactors, String browser) {
    SignInProof proof = SignInProof.own(twoFactors, clock.now());
    return asNobody(() -> sessions.open(who.person, kind, Language.EN, proof, browser));
  }

  /** Work as the door does before it knows anybody. */
  public <T> T asNobody(Callable<T> work) {
    return callers.as(door(), work);
  }

  /** The door, at which nobody is known. */
  public static Caller door() {
    return Caller.anonymous(Language.EN, "127.0.0.1", "test", "test");
  }
}
