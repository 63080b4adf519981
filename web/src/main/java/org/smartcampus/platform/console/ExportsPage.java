package org.smartcampus.platform.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.smartcampus.platform.model.ExportState;
import org.smartcampus.platform.service.exports.ExportDecisions;
import org.smartcampus.platform.service.exports.ExportRow;
import org.smartcampus.platform.service.exports.Exports;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** Exports: what one has ordered, and what waits for one's yes (§2.1, P-46). */
@Named("exports")
@ViewScoped
public class ExportsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Exports service;
  @Inject private ExportDecisions decisions;
  @Inject private Notices notices;

  private String refused;
  private String answer = "";

  private final LazyRows<ExportRow> rows =
      new LazyRows<>(Set.of(), row -> row.request().publicId()) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<ExportRow> page(PageRequest request) {
          return service.list(request);
        }
      };

  /** Agrees to somebody else's export. */
  public void agree(String publicId) {
    decisions.agree(publicId);
    notices.done("platform.export.agreed");
  }

  /** Opens the dialog for the reason of a refusal. */
  public void startRefusing(String publicId) {
    refused = publicId;
    answer = "";
  }

  /** Refuses the chosen one. */
  public void refuse() {
    decisions.refuse(refused, answer);
    refused = null;
    notices.done("platform.export.refusedNow");
  }

  public void stop(String publicId) {
    decisions.stop(publicId);
    notices.done("platform.export.stoppedNow");
  }

  /** A chip's tone for a state. */
  public String tone(ExportState of) {
    return switch (of) {
      case RELEASED -> "done";
      case WAITING -> "waiting";
      case REFUSED -> "wrong";
      case STOPPED, EXPIRED -> "neutral";
    };
  }

  /** True while the dialog of a refusal is open. */
  public boolean isRefusing() {
    return refused != null;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public LazyRows<ExportRow> getRows() {
    return rows;
  }
}
