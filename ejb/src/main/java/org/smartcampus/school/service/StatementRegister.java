package org.smartcampus.school.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.school.model.Statement;
import org.smartcampus.school.model.StatementDraft;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementRules;
import org.smartcampus.school.store.StatementDraftStore;
import org.smartcampus.school.store.StatementStore;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.RichText;
import org.smartcampus.shared.model.SafeHtml;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Requires;

/**
 * The bureau writes and publishes the statements of personal-data collection (P-04, F016, F017).
 * What is published never changes; a correction is a new version.
 */
@Stateless
@Requires(Permission.BUREAU_MANAGE)
public class StatementRegister {
  @Inject private StatementStore store;
  @Inject private StatementDraftStore drafts;
  @Inject private StatementHistory history;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private Audit audit;

  /** Every version of every purpose, the newest of each first. */
  public List<StatementVersion> all() {
    return history.all();
  }

  /**
   * One version.
   *
   * @throws NotFoundException when there is none such
   */
  public StatementVersion find(String id) {
    return history.find(id);
  }

  /** The texts of a version by language; of a draft also the unfinished ones. */
  public Map<Language, StatementDraft.Text> texts(String id) {
    StatementVersion version = history.find(id);
    if (version.isDraft()) {
      return drafts.find(version.purpose()).orElseThrow(NotFoundException::new).texts();
    }
    return history.texts(version.purpose(), version.number());
  }

  /**
   * Begins the next version with the texts of the last one, or goes on with the one begun.
   *
   * @return its id
   */
  public String begin(StatementPurpose purpose) {
    boolean begun = drafts.add(purpose, callers.current().name(), clock.now());
    int number = drafts.lock(purpose).orElseThrow(ConflictException::new).number();
    if (begun) {
      history
          .texts(purpose, number - 1)
          .forEach((l, t) -> drafts.put(purpose, l, t.title(), t.body()));
      audit.record("stmt.draft", "Statement", purpose + " " + number);
    }
    return purpose + "-" + number;
  }

  /**
   * Stores one language of a draft as the editor gave it.
   *
   * @param number of the version that was edited
   * @param version of the state that was edited
   * @return the version of the state that is stored now
   * @throws BusinessException on field {@code title} or {@code body}
   * @throws ConflictException when somebody else has changed it
   */
  public int save(
      StatementPurpose purpose,
      int number,
      int version,
      Language language,
      String title,
      String html) {
    StatementDraft draft = lock(purpose, number, version);
    StatementDraft.Text before = draft.text(language);
    StatementDraft.Text after =
        new StatementDraft.Text(StatementRules.title(title), RichText.clean(html));
    if (after.equals(before)) {
      return version;
    }
    drafts.put(purpose, language, after.title(), after.body());
    drafts.touch(purpose, callers.current().name(), clock.now());
    audit.record(
        "stmt.edit", "Statement", name(draft), shown(language, before), shown(language, after));
    return drafts.lock(purpose).orElseThrow(ConflictException::new).version();
  }

  /** The text as it will be kept and shown, without keeping it. */
  public SafeHtml preview(String html) {
    return RichText.clean(html);
  }

  /**
   * Throws a draft away; no form ever showed it.
   *
   * @throws ConflictException when somebody else has changed it
   */
  public void discard(StatementPurpose purpose, int number, int version) {
    StatementDraft draft = lock(purpose, number, version);
    drafts.remove(purpose);
    audit.record("stmt.discard", "Statement", name(draft));
  }

  /**
   * Publishes a draft: from now on nobody changes it.
   *
   * @param from the moment from which the form shows it; null for at once
   * @throws BusinessException {@code school.statement.incomplete}; {@code school.statement.past} on
   *     field {@code from}
   * @throws ConflictException when somebody else has changed it
   */
  @Fresh
  public void publish(StatementPurpose purpose, int number, int version, Instant from) {
    Instant now = clock.now();
    Instant validFrom = StatementRules.validFrom(from, now);
    StatementDraft draft = lock(purpose, number, version);
    draft.expectComplete();
    Caller caller = callers.current();
    Map<String, Object> after = new TreeMap<>(Map.of("from", validFrom));
    for (Language language : draft.complete()) {
      StatementDraft.Text text = draft.text(language);
      store.add(
          new Statement(
                  purpose, draft.number(), language, text.title(), text.body(), false, validFrom)
              .by(caller.personId(), caller.name(), now));
      after.put(language.name(), Fingerprint.of(text.title() + "\n" + text.body().html()));
    }
    drafts.remove(purpose);
    audit.record("stmt.publish", "Statement", name(draft), Map.of(), after);
  }

  /** The number too: each version's draft counts its changes from the beginning. */
  private StatementDraft lock(StatementPurpose purpose, int number, int version) {
    StatementDraft draft = drafts.lock(purpose).orElseThrow(ConflictException::new);
    if (draft.number() != number) {
      throw new ConflictException();
    }
    draft.expectVersion(version);
    return draft;
  }

  private static String name(StatementDraft draft) {
    return draft.purpose() + " " + draft.number();
  }

  private static Map<String, Object> shown(Language language, StatementDraft.Text text) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("language", language.ownName());
    shown.put("title", text.title());
    shown.put("text", Fingerprint.beginning(text.body()));
    return shown;
  }
}
