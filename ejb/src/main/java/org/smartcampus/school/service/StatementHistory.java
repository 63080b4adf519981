package org.smartcampus.school.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smartcampus.school.model.Statement;
import org.smartcampus.school.model.StatementDraft;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementRules;
import org.smartcampus.school.model.StatementRules.Published;
import org.smartcampus.school.model.StatementState;
import org.smartcampus.school.store.StatementDraftStore;
import org.smartcampus.school.store.StatementStore;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;

/** Reads the versions of statements with where each stands; within a guarded service. */
@ApplicationScoped
public class StatementHistory {
  @Inject private StatementStore store;
  @Inject private StatementDraftStore drafts;
  @Inject private CampusClock clock;

  List<StatementVersion> all() {
    List<StatementVersion> all = new ArrayList<>();
    drafts.all().forEach(d -> all.add(of(d)));
    Map<StatementPurpose, List<Statement>> published =
        store.all().stream()
            .collect(
                Collectors.groupingBy(
                    Statement::getPurpose,
                    () -> new EnumMap<>(StatementPurpose.class),
                    Collectors.toList()));
    published.values().forEach(texts -> all.addAll(versions(texts)));
    all.sort(
        Comparator.comparing(StatementVersion::purpose)
            .thenComparing(StatementVersion::number, Comparator.reverseOrder()));
    return all;
  }

  StatementVersion find(String id) {
    return all().stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  Map<Language, StatementDraft.Text> texts(StatementPurpose purpose, int number) {
    return store.version(purpose, number).stream()
        .collect(
            Collectors.toMap(
                Statement::getLanguage,
                s -> new StatementDraft.Text(s.getTitle(), s.getBody()),
                (a, b) -> a,
                () -> new EnumMap<>(Language.class)));
  }

  private static StatementVersion of(StatementDraft draft) {
    return new StatementVersion(
        draft.purpose(),
        draft.number(),
        StatementState.DRAFT,
        draft.complete(),
        null,
        draft.editor(),
        draft.editedAt(),
        draft.version(),
        false);
  }

  private List<StatementVersion> versions(List<Statement> ofOnePurpose) {
    Instant now = clock.now();
    Map<Integer, List<Statement>> byNumber =
        ofOnePurpose.stream()
            .collect(
                Collectors.groupingBy(Statement::getNumber, TreeMap::new, Collectors.toList()));
    List<Published> published =
        byNumber.entrySet().stream()
            .map(e -> new Published(e.getKey(), e.getValue().get(0).getValidFrom()))
            .toList();
    return published.stream().map(one -> version(one, byNumber, published, now)).toList();
  }

  private static StatementVersion version(
      Published one,
      Map<Integer, List<Statement>> byNumber,
      List<Published> published,
      Instant now) {
    List<Statement> texts = byNumber.get(one.number());
    Statement any = texts.get(0);
    List<Language> languages =
        Arrays.stream(Language.values())
            .filter(l -> texts.stream().anyMatch(s -> s.getLanguage() == l))
            .toList();
    return new StatementVersion(
        any.getPurpose(),
        one.number(),
        StatementRules.state(one, published, now),
        languages,
        one.validFrom(),
        any.getPublisher(),
        any.getPublishedAt(),
        0,
        texts.stream().anyMatch(Statement::isDraft));
  }
}
