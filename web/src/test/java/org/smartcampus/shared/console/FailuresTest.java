package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  /** Named as the server's own. */
  private static final class RequestTooBigException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
