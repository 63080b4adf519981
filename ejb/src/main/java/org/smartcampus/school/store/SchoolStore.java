package org.smartcampus.school.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.Statement;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.shared.model.Language;

/** Schools and statements. */
@ApplicationScoped
public class SchoolStore {
  @PersistenceContext private EntityManager em;

  public void add(School school) {
    em.persist(school);
    em.flush();
  }

  public Optional<School> find(int id) {
    return Optional.ofNullable(em.find(School.class, id));
  }

  public Optional<School> findByCode(String code) {
    return em.createQuery("select s from School s where s.code = :code", School.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  public List<School> all() {
    return em.createQuery("select s from School s order by s.code", School.class).getResultList();
  }

  public void add(Statement statement) {
    em.persist(statement);
  }

  /** The newest version of a statement in a language. */
  public Optional<Statement> current(StatementPurpose purpose, Language language) {
    return em.createQuery(
            "select s from Statement s where s.purpose = :purpose and s.language = :language order"
                + " by s.number desc",
            Statement.class)
        .setParameter("purpose", purpose)
        .setParameter("language", language)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
