package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.NotFoundException;

class FailuresTest {
  @Test
  void aTooLargeUploadIsARefusalWithAReason() {
    Throwable thrown = new IllegalStateException(new RequestTooBigException());
    assertEquals(ErrorPage.REFUSED, Failures.pageOf(thrown));
    assertEquals("platform.sheet.tooLarge", Failures.refusal(thrown).key());
  }

  @Test
  void refusalsAbsencesAndFaultsDiffer() {
    assertEquals(
        ErrorPage.REFUSED,
        Failures.pageOf(new RuntimeException(new BusinessException("shared.text.required"))));
    assertEquals(
        ErrorPage.NOT_FOUND, Failures.pageOf(new RuntimeException(new NotFoundException())));
    assertEquals(ErrorPage.BROKEN, Failures.pageOf(new IllegalStateException("fault")));
  }

  @Test
  void whoeverIsWrittenSecondIsToldSo() {
    for (Exception refused :
        List.of(
            new OptimisticLockException(),
            new SQLIntegrityConstraintViolationException("Duplicate entry"),
            new SQLTransactionRollbackException("Deadlock found"))) {
      Throwable thrown = new RuntimeException(new IllegalStateException(refused));
      assertEquals(ErrorPage.REFUSED, Failures.pageOf(thrown));
      assertEquals("shared.error.changedMeanwhile", Failures.refusal(thrown).key());
    }
  }

  /** Named as the server's own. */
  private static final class RequestTooBigException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
