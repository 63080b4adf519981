package org.smartcampus.platform.service.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.ExportStore;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Permission;

/** Where an export belongs, and what is known of its kind. */
@ApplicationScoped
class ExportPlace {
  @Inject private ExportStore store;
  @Inject private InSchool transactions;
  @Inject private Callers callers;
  @Inject @Any private Instance<ExportKind> kinds;

  /**
   * Works in the caller's school, or at the bureau for somebody who is in none or works for the
   * bureau, whatever else he is.
   */
  <T> T call(Callable<T> work) {
    Caller caller = callers.current();
    boolean bureau = caller.schoolId() == null || caller.has(Permission.BUREAU_VIEW);
    return transactions.call(bureau ? caller.atBureau() : caller, work);
  }

  ExportRequest lock(String publicId) {
    return store.lock(publicId).orElseThrow(NotFoundException::new);
  }

  /**
   * A kind that the caller may export.
   *
   * @throws NotFoundException when there is none such
   * @throws org.smartcampus.shared.model.ForbiddenException when he may not
   */
  ExportKind allowed(String kind) {
    ExportKind found = find(kind);
    callers.current().require(found.permission());
    return found;
  }

  ExportKind find(String kind) {
    return kinds.stream()
        .filter(k -> k.kind().equals(kind))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
