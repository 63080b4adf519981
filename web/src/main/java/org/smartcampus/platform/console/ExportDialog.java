package org.smartcampus.platform.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.service.exports.ExportOutlook;
import org.smartcampus.platform.service.exports.Exports;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;

/** The dialog in which an export is ordered, on any page (§2.1). */
@Named("exportDialog")
@ViewScoped
public class ExportDialog implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Exports exports;
  @Inject private Notices notices;

  private ExportOutlook outlook;
  private String format;
  private String reason;

  /** Opens it for what a page exports. */
  public void open(String kind, Map<String, String> parameters) {
    outlook = exports.outlook(kind, parameters);
    format = outlook.formats().get(0);
    reason = "";
  }

  /** Orders it; the list of exports shows what becomes of it. */
  public void order() {
    exports.order(outlook.kind(), outlook.parameters(), format, reason);
    notices.done(outlook.many() ? "platform.export.ordered.waits" : "platform.export.ordered");
    Faces.redirect("/console/platform/exports");
  }

  public List<Choice> getFormats() {
    return outlook.formats().stream().map(f -> new Choice(f, f.toUpperCase(Locale.ROOT))).toList();
  }

  /** What it would be; null while the dialog is closed. */
  public ExportOutlook getOutlook() {
    return outlook;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
