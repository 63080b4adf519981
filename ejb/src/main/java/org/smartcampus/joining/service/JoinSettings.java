package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.identity.service.AdministratorAlert;
import org.smartcampus.joining.model.ReviewWaiver;
import org.smartcampus.joining.model.WaiverState;
import org.smartcampus.joining.store.ReviewWaiverStore;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.platform.service.ChoiceSheet;
import org.smartcampus.platform.service.Site;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * P-56: how people join. To do without review takes two super administrators: one asks, another one
 * agrees within three days; to review again takes one.
 */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class JoinSettings {
  /** The value of {@link Choice#JOIN_REVIEW} that lets who matches the roster join at once. */
  public static final String UNMATCHED = "UNMATCHED";

  private static final String ALL = "ALL";

  @Inject private ReviewWaiverStore store;
  @Inject private ChoiceService choices;
  @Inject private AdministratorAlert alert;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** The wish that waits for a second super administrator, or empty. */
  public Optional<WaiverDetail> waiting() {
    return store
        .open()
        .filter(w -> w.stateAt(clock.now()) == WaiverState.REQUESTED)
        .map(
            w ->
                new WaiverDetail(
                    w.getRequestedBy(),
                    w.getRequestedAt(),
                    w.getExpiresAt(),
                    w.getRequester() == callers.current().personId()));
  }

  /** Whether the caller may answer a wish of somebody else. */
  public boolean isAsked() {
    return waiting().filter(w -> !w.own()).isPresent();
  }

  /**
   * Stores the page; the wish to do without review is only noted and asks for a fresh proof,
   * everything else holds at once.
   *
   * @return whether a second super administrator has to agree
   * @throws BusinessException as {@link ChoiceService#save}; {@code joining.waiver.already}
   */
  public boolean save(ChoiceSheet sheet) {
    boolean now = isUnmatched(choices.sheet(ChoicePage.JOINING));
    boolean wished = isUnmatched(sheet);
    boolean asks = wished && !now;
    if (asks) {
      callers.current().requireFresh(clock.now());
      Map<Choice, String> rest = new EnumMap<>(sheet.values());
      rest.put(Choice.JOIN_REVIEW, ALL);
      choices.save(new ChoiceSheet(sheet.page(), sheet.version(), rest));
      ask();
    } else {
      choices.save(sheet);
    }
    return asks;
  }

  private void ask() {
    ReviewWaiver former = store.lockOpen().orElse(null);
    if (former != null && !former.expire(clock.now())) {
      throw new BusinessException("joining.waiver.already", former.getRequestedBy());
    }
    store.flush();
    Caller caller = callers.current();
    ReviewWaiver waiver = new ReviewWaiver(caller.personId(), caller.name(), clock.now());
    store.add(waiver);
    audit.record(
        "setting.waiver.ask",
        "ReviewWaiver",
        waiver.getPublicId(),
        Map.of(),
        Map.of("expires", waiver.getExpiresAt()));
    alert.tell("joining.waiver.told", caller.name(), Site.link("/console/school/joining"));
  }

  /**
   * A second super administrator agrees: from now on who matches the roster joins at once.
   *
   * @throws BusinessException {@code joining.waiver.own}, {@code joining.waiver.over}
   */
  @Fresh
  public void confirm() {
    ReviewWaiver waiver = lock();
    waiver.confirm(callers.current().personId(), callers.current().name(), clock.now());
    ChoiceSheet sheet = choices.sheet(ChoicePage.JOINING);
    choices.save(
        new ChoiceSheet(
            ChoicePage.JOINING, sheet.version(), Map.of(Choice.JOIN_REVIEW, UNMATCHED)));
    audit.record("setting.waiver.confirm", "ReviewWaiver", waiver.getPublicId());
  }

  /** A second super administrator does not agree; refusals as of {@link #confirm}. */
  public void refuse() {
    ReviewWaiver waiver = lock();
    waiver.refuse(callers.current().personId(), callers.current().name(), clock.now());
    audit.record("setting.waiver.refuse", "ReviewWaiver", waiver.getPublicId());
  }

  /**
   * Who asked takes it back.
   *
   * @throws BusinessException {@code joining.waiver.over}, also for anybody else
   */
  public void withdraw() {
    ReviewWaiver waiver = lock();
    if (waiver.getRequester() != callers.current().personId()) {
      throw new BusinessException("joining.waiver.over");
    }
    waiver.withdraw(callers.current().name(), clock.now());
    audit.record("setting.waiver.withdraw", "ReviewWaiver", waiver.getPublicId());
  }

  private ReviewWaiver lock() {
    return store.lockOpen().orElseThrow(() -> new BusinessException("joining.waiver.over"));
  }

  private static boolean isUnmatched(ChoiceSheet sheet) {
    return UNMATCHED.equals(sheet.values().get(Choice.JOIN_REVIEW));
  }
}
