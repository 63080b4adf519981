package org.smartcampus.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.model.Device;
import org.smartcampus.identity.model.PersonSession;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.model.SessionKind;
import org.smartcampus.identity.model.SignInStrength;
import org.smartcampus.identity.service.PairingOffer.For;
import org.smartcampus.identity.store.PairingStore;
import org.smartcampus.identity.store.PairingStore.Confirmed;
import org.smartcampus.identity.store.PersonStore;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Site;
import org.smartcampus.platform.service.image.QrCodes;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.ProofNeededException;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/**
 * Signs a console in by a phone on which the person is signed in already (F008, F009): the console
 * shows a QR code, the phone names the console and asks, and the console comes in once, with what
 * the phone had proven and no more.
 */
@Stateless
@Open("a console that nobody is signed in on yet shows its code")
public class Pairings {
  private static final Duration REMEMBERED = Duration.ofHours(1);

  @Inject private PairingStore store;
  @Inject private PersonStore persons;
  @Inject private SessionService sessions;
  @Inject private PersonTrace trace;
  @Inject private QrCodes qrCodes;
  @Inject private Callers callers;
  @Inject private CampusClock clock;

  /**
   * What a console shows.
   *
   * @param ticket for its cookie
   * @param link what the QR code says
   * @param picture the QR code as the address of a picture
   * @param until when it is over
   */
  public record Shown(String ticket, String link, String picture, Instant until) {}

  /** A new code for the console that asks. */
  public Shown begin() {
    Caller console = callers.current();
    String device = Device.name(console.userAgent());
    return shown(PairingOffer.of(clock.now(), console.address(), device));
  }

  /** The code of a ticket once more; empty when it is over. */
  public Optional<Shown> again(String ticket) {
    return living(For.CONSOLE, ticket).map(this::shown);
  }

  private Shown shown(PairingOffer offer) {
    String address = Site.link("/m/pair/" + offer.sealed(For.PHONE));
    String svg = qrCodes.svg(address, QrSize.CM8);
    String picture =
        "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    return new Shown(
        offer.sealed(For.CONSOLE), address, picture, offer.at().plus(PairingOffer.LONGEST));
  }

  /**
   * What the phone's owner is asked about.
   *
   * @throws NotFoundException for a code that is over or none of ours
   */
  @Requires(Permission.SIGNED_IN)
  public PairingOffer read(String code) {
    return living(For.PHONE, code).orElseThrow(NotFoundException::new);
  }

  /**
   * The phone's yes.
   *
   * @param token of the phone's session
   * @throws NotFoundException for a code that is over or none of ours
   * @throws ForbiddenException for somebody who has nothing to do at a console
   * @throws ProofNeededException for an administrator who has not proven his second factor in the
   *     last five minutes
   * @throws BusinessException {@code identity.pair.used} when the code was used before
   */
  @Requires(Permission.SIGNED_IN)
  public void confirm(String token, String code) {
    PairingOffer offer = read(code);
    SignedIn person = sessions.find(token).orElseThrow(NotFoundException::new);
    if (person.roles().stream().allMatch(in -> in.role() == Role.PARENT)) {
      throw new ForbiddenException(null);
    }
    if (person.lacksSecondFactor()) {
      throw new ProofNeededException();
    }
    if (person.isAdministrator() && person.strength() == SignInStrength.TWO_FACTORS) {
      callers.current().requireFresh(clock.now());
    }
    PersonSession phone =
        persons.session(SessionService.hash(token)).orElseThrow(NotFoundException::new);
    Confirmed yes =
        new Confirmed(
            person.personId(),
            person.strength() == SignInStrength.TWO_FACTORS,
            person.provenAt(),
            phone.getKeycloakSession(),
            phone.getKeycloakUser());
    if (!store.confirm(SessionService.hash(offer.secret()), yes, clock.now())) {
      throw new BusinessException("identity.pair.used");
    }
    trace.record(
        "session.pair",
        person.personId(),
        Map.of("device", offer.device(), "address", offer.address()));
  }

  /**
   * The console's session, once the phone has said yes. It is worth one factor, proven long ago: a
   * phone can be talked into a yes for a stranger's console, so an administrator proves the second
   * factor at the console itself (F009).
   *
   * @return the token for the cookie; empty while there is no yes, when it is over, and the second
   *     time
   */
  public Optional<String> come(String ticket, Language language) {
    return come(ticket, language, null);
  }

  /**
   * The same in a browser that may be known.
   *
   * @param browser the token of the browser's own cookie, or null for one without
   */
  public Optional<String> come(String ticket, Language language, String browser) {
    PairingOffer offer = PairingOffer.open(For.CONSOLE, ticket).orElse(null);
    if (offer == null) {
      return Optional.empty();
    }
    Instant now = clock.now();
    store.forget(now.minus(REMEMBERED));
    return store
        .take(SessionService.hash(offer.secret()), now.minus(PairingOffer.LONGEST), now)
        .filter(yes -> sessions.accepts(yes.personId(), yes.provenAt()))
        .map(
            yes ->
                sessions.open(
                    yes.personId(),
                    SessionKind.CONSOLE,
                    language,
                    new SignInProof(
                        "",
                        yes.keycloakSession(),
                        yes.keycloakUser(),
                        false,
                        yes.provenAt().minus(Caller.FRESH)),
                    browser));
  }

  private Optional<PairingOffer> living(For whom, String sealed) {
    return PairingOffer.open(whom, sealed).filter(offer -> !offer.isOver(clock.now()));
  }
}
