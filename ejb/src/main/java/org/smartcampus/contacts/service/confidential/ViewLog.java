package org.smartcampus.contacts.service.confidential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.smartcampus.contacts.model.ConfidentialView;
import org.smartcampus.contacts.store.ConfidentialViewStore;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.service.Audit;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.SchoolChoices;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** The recorded looks at confidential values, read by administrators and by who was looked at. */
@Stateless
@Requires(Permission.ADMINS_MANAGE)
public class ViewLog {
  /** Its name among the logs whose reading is recorded. */
  private static final String LOG = "CONFIDENTIAL";

  private static final int OWN = 50;

  @Inject private ConfidentialViewStore store;
  @Inject private SchoolChoices choices;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /**
   * Begins to read: to be asked once for each question, before its pages, and recorded.
   *
   * @return how many looks there are
   * @throws BusinessException on {@code from} or {@code until}
   */
  public long open(ViewQuestion question) {
    question.check();
    audit.record("log.view", "Log", LOG, Map.of(), question.parameters());
    return store.count(question);
  }

  /** How many looks there are, for an export, which is recorded by itself. */
  public long count(ViewQuestion question) {
    question.check();
    return store.count(question);
  }

  /**
   * A page, newest first.
   *
   * @param total what {@link #open} answered
   */
  public Page<ConfidentialView> page(ViewQuestion question, PageRequest request, long total) {
    question.check();
    return new Page<>(store.page(question, request), total);
  }

  /** The last looks at the caller in his school, where the school tells; else none. */
  @Requires(Permission.SIGNED_IN)
  public List<ConfidentialView> own() {
    return choices.isOn(Choice.CONFIDENTIAL_TOLD)
        ? store.of(callers.current().personId(), OWN)
        : List.of();
  }
}
