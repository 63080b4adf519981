package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.smartcampus.school.model.Statement;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementRules;
import org.smartcampus.school.model.StatementRules.Published;
import org.smartcampus.shared.model.Language;

/** The published statements: rows are added and read, never changed. */
@ApplicationScoped
public class StatementStore {
  @PersistenceContext private EntityManager em;

  /** Publishes one language of a version, so that what refuses it does so now. */
  public void add(Statement statement) {
    em.persist(statement);
    em.flush();
  }

  /** Every language of every version, in no order. */
  public List<Statement> all() {
    return em.createQuery("select s from Statement s", Statement.class).getResultList();
  }

  /** The languages of one version. */
  public List<Statement> version(StatementPurpose purpose, int number) {
    return em.createQuery(
            "select s from Statement s where s.purpose = :purpose and s.number = :number",
            Statement.class)
        .setParameter("purpose", purpose)
        .setParameter("number", number)
        .getResultList();
  }

  /** The highest number that a purpose has in one language, 0 when there is none. */
  public int last(StatementPurpose purpose, Language language) {
    Integer last =
        em.createQuery(
                "select max(s.number) from Statement s where s.purpose = :purpose and s.language ="
                    + " :language",
                Integer.class)
            .setParameter("purpose", purpose)
            .setParameter("language", language)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /**
   * The version that is valid at a moment, in a language, else in Traditional Chinese: an older
   * version never stands in for a language that the valid one leaves out.
   */
  public Optional<Statement> valid(StatementPurpose purpose, Language language, Instant now) {
    return StatementRules.valid(published(purpose), now)
        .flatMap(
            valid -> {
              List<Statement> texts = version(purpose, valid.number());
              return in(texts, language).or(() -> in(texts, Language.ZH_HANT));
            });
  }

  private List<Published> published(StatementPurpose purpose) {
    return em.createQuery(
            "select s.number, s.validFrom from Statement s where s.purpose = :purpose",
            Object[].class)
        .setParameter("purpose", purpose)
        .getResultStream()
        .map(row -> new Published((Integer) row[0], (Instant) row[1]))
        .toList();
  }

  private static Optional<Statement> in(List<Statement> texts, Language language) {
    return texts.stream().filter(s -> s.getLanguage() == language).findFirst();
  }
}
