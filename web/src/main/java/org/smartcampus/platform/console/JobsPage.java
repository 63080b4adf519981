package org.smartcampus.platform.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.smartcampus.platform.model.JobState;
import org.smartcampus.platform.service.JobRow;
import org.smartcampus.platform.service.JobService;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Jobs and what came of them (P-46). */
@Named("jobs")
@ViewScoped
public class JobsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private JobService service;
  @Inject private TextsBean texts;
  @Inject private Notices notices;

  private JobState state;
  private boolean running;

  private final LazyRows<JobRow> rows =
      new LazyRows<>(Set.of(), row -> row.job().publicId()) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<JobRow> page(PageRequest request) {
          Page<JobRow> page = service.list(state, request);
          running = page.rows().stream().anyMatch(row -> !row.job().state().isOver());
          return page;
        }

        @Override
        public boolean isFiltered() {
          return state != null;
        }

        @Override
        public void clear() {
          state = null;
        }
      };

  public void stop(String publicId) {
    service.stop(publicId);
    notices.done("platform.jobs.stopping");
  }

  public void resume(String publicId) {
    service.resume(publicId);
    notices.done("platform.jobs.resumed");
  }

  /** Address of the page that shows what the job did, or null. */
  public String resultOf(JobSummary job) {
    String kind = job.parameters().get("kind");
    String upload = job.parameters().get("import");
    return kind == null || upload == null ? null : ImportPage.path(kind) + "?id=" + upload;
  }

  public List<Choice> getStates() {
    return Arrays.stream(JobState.values())
        .map(s -> new Choice(s, texts.get("platform.job.state." + s)))
        .toList();
  }

  /** A chip's tone for a state. */
  public String tone(JobState of) {
    return switch (of) {
      case DONE -> "done";
      case FAILED -> "wrong";
      case STOPPED -> "neutral";
      case QUEUED, RUNNING -> "waiting";
    };
  }

  /** True while a shown job works, so that the page asks again. */
  public boolean isRunning() {
    return running;
  }

  public JobState getState() {
    return state;
  }

  public void setState(JobState state) {
    this.state = state;
  }

  public LazyRows<JobRow> getRows() {
    return rows;
  }
}
