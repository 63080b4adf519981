package org.smartcampus.platform.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.platform.model.AuditLog;
import org.smartcampus.platform.model.AuditType;
import org.smartcampus.platform.service.AuditDetail;
import org.smartcampus.platform.service.AuditFilter;
import org.smartcampus.platform.service.AuditLine;
import org.smartcampus.platform.service.AuditLogService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.LogExport;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TableBean;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/**
 * The logs of administrators (P-42) and of members (P-43). Each question is asked by a button,
 * since each is recorded; turning its pages is not.
 */
@Named("logPage")
@ViewScoped
public class LogPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/platform/log";

  @Inject private AuditLogService service;
  @Inject private ExportDialog exports;
  @Inject private Callers callers;
  @Inject private CampusClock clock;
  @Inject private TextsBean texts;
  @Inject private TableBean tables;
  @Inject private HttpServletRequest request;

  private AuditLog log;
  private AuditType type;
  private String name;
  private LocalDate from;
  private LocalDate until;
  private AuditFilter asked;
  private long total;
  private AuditDetail detail;

  private final LazyRows<AuditLine> rows =
      new LazyRows<>(Set.of(), AuditLine::id) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<AuditLine> page(PageRequest wanted) {
          return service.page(asked, wanted, total);
        }

        @Override
        protected List<?> narrowedBy() {
          return List.of(asked);
        }

        @Override
        public boolean isFiltered() {
          return !asked.equals(AuditFilter.upTo(clock.today(), log));
        }

        @Override
        public void clear() {
          begin();
        }
      };

  @PostConstruct
  void open() {
    log =
        "members".equals(request.getParameter("log")) ? AuditLog.MEMBERS : AuditLog.ADMINISTRATORS;
    begin();
  }

  private void begin() {
    AuditFilter all = AuditFilter.upTo(clock.today(), log);
    type = null;
    name = "";
    from = all.from();
    until = all.until();
    ask(all);
  }

  /** Asks what the fields say. */
  public void show() {
    ask(new AuditFilter(log, type, name, from, until));
    tables.restart("rows");
  }

  private void ask(AuditFilter filter) {
    total = service.open(filter);
    asked = filter;
  }

  /** Whether the caller may take entries out of the system. */
  public boolean isExportable() {
    return callers.current().has(Permission.EXPORT_RUN);
  }

  /** Opens the dialog for an export of what is shown. */
  public void export() {
    exports.open(LogExport.KIND, asked.parameters());
  }

  /** Shows all of one entry. */
  public void choose(long id) {
    detail = service.detail(log, id);
  }

  public List<Tab> getTabs() {
    return Stream.of(AuditLog.values())
        .map(
            l ->
                new Tab(
                    texts.get("platform.audit.log." + l),
                    null,
                    null,
                    l == AuditLog.MEMBERS ? PATH + "?log=members" : PATH,
                    l == log))
        .toList();
  }

  public List<Choice> getTypes() {
    return AuditType.of(log).stream()
        .map(t -> new Choice(t, texts.get("platform.audit.type." + t)))
        .toList();
  }

  /** Heading and label of who did it, as the log calls him. */
  public String getActorLabel() {
    return texts.get("platform.log.actor." + log);
  }

  public LazyRows<AuditLine> getRows() {
    return rows;
  }

  public AuditDetail getDetail() {
    return detail;
  }

  public AuditType getType() {
    return type;
  }

  public void setType(AuditType type) {
    this.type = type;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
