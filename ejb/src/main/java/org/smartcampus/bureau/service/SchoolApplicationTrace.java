package org.smartcampus.bureau.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.model.SchoolApplication;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;

/** Where the steps of a school's application stand: in its log, what the bureau does in its own. */
@ApplicationScoped
class SchoolApplicationTrace {
  @Inject private Audit audit;
  @Inject private Callers callers;

  void record(
      String action,
      SchoolApplication application,
      Map<String, Object> before,
      Map<String, Object> after) {
    List<Integer> logs =
        callers.current().schoolId() == null
            ? List.of(application.getSchoolId(), Audit.BUREAU)
            : List.of(application.getSchoolId());
    for (int log : logs) {
      audit.recordIn(log, action, "SchoolApplication", application.getPublicId(), before, after);
    }
  }
}
