package org.smartcampus.shared.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ConflictException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;

/** Finds what really failed inside the wrappings of Faces, EL and EJB. */
final class Failures {
  /** The server's own exceptions for a request or a part that is too large. */
  private static final Set<String> TOO_LARGE =
      Set.of("RequestTooBigException", "FileTooLargeException");

  private static final int UPLOAD_MB = 20;

  private Failures() {}

  /** The first cause of a type, or null. */
  static <E extends Throwable> E find(Throwable failure, Class<E> type) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
      at = at.getCause();
    }
    return null;
  }

  /** A refusal that belongs on the page itself: not "absent", not "forbidden". */
  static BusinessException refusal(Throwable failure) {
    BusinessException found = find(failure, BusinessException.class);
    if (found == null && isTooLarge(failure)) {
      return new BusinessException("platform.sheet.tooLarge", UPLOAD_MB);
    }
    if (found == null && isConflict(failure)) {
      return new ConflictException();
    }
    return found instanceof NotFoundException || found instanceof ForbiddenException ? null : found;
  }

  /**
   * Two people at the same moment: the one who is written second is stopped by the row's version,
   * by a key, or by the database itself, after every rule had let him pass.
   */
  private static boolean isConflict(Throwable failure) {
    return find(failure, OptimisticLockException.class) != null
        || find(failure, SQLIntegrityConstraintViolationException.class) != null
        || find(failure, SQLTransactionRollbackException.class) != null;
  }

  /** An upload beyond web.xml's limits, which the server refuses while reading the request. */
  static boolean isTooLarge(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (TOO_LARGE.contains(at.getClass().getSimpleName())) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  /** The page that tells a person about a failure. */
  static ErrorPage pageOf(Throwable failure) {
    if (find(failure, NotFoundException.class) != null) {
      return ErrorPage.NOT_FOUND;
    }
    if (find(failure, ForbiddenException.class) != null) {
      return ErrorPage.FORBIDDEN;
    }
    if (find(failure, ViewExpiredException.class) != null) {
      return ErrorPage.EXPIRED;
    }
    return refusal(failure) != null ? ErrorPage.REFUSED : ErrorPage.BROKEN;
  }
}
