package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.smartcampus.platform.model.StoredFile;
import org.smartcampus.shared.model.PublicId;

/** The table of files. */
@ApplicationScoped
public class StoredFileStore {
  @PersistenceContext private EntityManager em;

  public void add(StoredFile file) {
    em.persist(file);
  }

  /** A file of the school of the transaction. */
  public Optional<StoredFile> find(String publicId) {
    return em.createQuery("select f from StoredFile f where f.publicId = :id", StoredFile.class)
        .setParameter("id", PublicId.orNone(publicId))
        .getResultStream()
        .findFirst();
  }

  public void remove(StoredFile file) {
    em.remove(file);
  }
}
