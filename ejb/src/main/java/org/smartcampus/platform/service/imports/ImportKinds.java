package org.smartcampus.platform.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the kind of an import by its name. */
@ApplicationScoped
public class ImportKinds {
  @Inject @Any private Instance<ImportKind> all;

  ImportKind of(String name) {
    for (ImportKind kind : all) {
      if (kind.kind().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no import kind " + name);
  }
}
