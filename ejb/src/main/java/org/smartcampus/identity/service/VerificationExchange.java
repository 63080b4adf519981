package org.smartcampus.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.smartcampus.identity.model.Membership;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.identity.store.VerificationStore;
import org.smartcampus.identity.store.VerificationStore.Visit;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.Site;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/**
 * What the server of a school's own verification page asks and tells (§3.12): who came with a code,
 * and whether he passed. The code and the ticket count once and for five minutes each; both need
 * the school's secret. Passing counts when the browser that went there comes back with the proof
 * ({@link Verifications#back}).
 */
@ApplicationScoped
@Open("the school's secret and the code that we gave are the proof")
public class VerificationExchange {
  /** How long a ticket is good for. */
  public static final Duration TICKET = Duration.ofMinutes(5);

  @Inject private VerificationStore store;
  @Inject private PersonStore persons;
  @Inject private VerificationTries tries;
  @Inject private InSchool transactions;
  @Inject private CampusClock clock;
  @Inject @Any private Instance<RosterAccounts> rosters;

  /**
   * Who came.
   *
   * @param account the name under which the school knows him
   * @param ticket to answer with
   */
  public record Visitor(String account, String ticket) {}

  /**
   * Takes a code.
   *
   * @throws NotFoundException for a code that is none, is over or was used, a secret that is not
   *     the school's, and somebody who has no role there any more: all the same to who asks
   */
  public Visitor account(String secret, String code) {
    String hash = codeHash(code);
    Visit visit = visit(secret, () -> store.visitOfCode(hash, clock.now()));
    List<Membership> roles =
        transactions.outside(() -> persons.memberships(visit.personId())).stream()
            .filter(m -> Integer.valueOf(visit.schoolId()).equals(m.getSchoolId()))
            .toList();
    if (roles.isEmpty()) {
      throw new NotFoundException();
    }
    String account = transactions.call(visit.schoolId(), () -> account(visit, roles));
    String ticket = PublicId.random() + PublicId.random();
    Instant now = clock.now();
    if (!transactions.outside(
        () -> store.exchange(hash, ticketHash(ticket), now, now.plus(TICKET)))) {
      throw new NotFoundException();
    }
    return new Visitor(account, ticket);
  }

  /**
   * Takes the answer: the person has passed, or one more try has failed.
   *
   * @return where to send the browser, with a proof that counts once, for five minutes, and in the
   *     browser that came from us only; null for a try that failed
   * @throws NotFoundException as {@link #account}
   */
  public URI answer(String secret, String ticket, boolean passed) {
    String hash = ticketHash(ticket);
    Visit visit = visit(secret, () -> store.visitOfTicket(hash, clock.now()));
    String proof = PublicId.random() + PublicId.random();
    Instant now = clock.now();
    return transactions.outside(
        () -> {
          if (!store.useTicket(hash, now)) {
            throw new NotFoundException();
          }
          if (!passed) {
            tries.failed(visit.personId());
            return null;
          }
          tries.requireUnlocked(visit.personId());
          store.addProof(hash, proofHash(proof), now.plus(TICKET));
          return URI.create(Site.link("/verify/return?proof=" + proof));
        });
  }

  private Visit visit(String secret, Supplier<Optional<Visit>> search) {
    Visit visit = transactions.outside(search::get).orElseThrow(NotFoundException::new);
    String expected =
        transactions.call(visit.schoolId(), store::secret).orElseThrow(NotFoundException::new);
    boolean same =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            secretHash(secret).getBytes(StandardCharsets.US_ASCII));
    if (!same) {
      throw new NotFoundException();
    }
    return visit;
  }

  private String account(Visit visit, List<Membership> roles) {
    for (Membership in : roles) {
      for (RosterAccounts roster : rosters) {
        Optional<String> name =
            in.getRefId() == null ? Optional.empty() : roster.account(in.getRole(), in.getRefId());
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    throw new NotFoundException();
  }

  static String codeHash(String code) {
    return BlindIndex.ofSecret("verification-code", code == null ? "" : code);
  }

  static String proofHash(String proof) {
    return BlindIndex.ofSecret("verification-proof", proof == null ? "" : proof);
  }

  private static String ticketHash(String ticket) {
    return BlindIndex.ofSecret("verification-ticket", ticket == null ? "" : ticket);
  }

  static String secretHash(String secret) {
    return BlindIndex.ofSecret("verification-secret", secret == null ? "" : secret);
  }
}
