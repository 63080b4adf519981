package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.model.DataRequest;
import org.smartcampus.bureau.model.RequestKind;
import org.smartcampus.bureau.service.DataRequestService;
import org.smartcampus.bureau.service.RegisterRequest;
import org.smartcampus.bureau.service.RequestSide;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.CampusClock;

/** One data request (P-05), or the form of a new one. */
@Named("dataRequestPage")
@ViewScoped
public class RequestPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DataRequestService service;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private CampusClock clock;
  @Inject private HttpServletRequest http;

  private RequestSide side;
  private String id;
  private transient DataRequest request;
  private int version;
  private String person = "";
  private RequestKind kind = RequestKind.ACCESS;
  private String subject = "";
  private LocalDate received;
  private Long assignee;
  private String outcome = "";
  private transient Part file;

  @PostConstruct
  void open() {
    side = RequestsView.side(http);
    received = clock.today();
  }

  /** Reads the request. */
  public void load() {
    if (!isNew() && version == 0) {
      version = getRequest().version();
      assignee = getRequest().assigneeId();
    }
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public void register() throws IOException {
    String made =
        service.register(
            side, new RegisterRequest(person, kind, subject, received, name(), bytes()));
    notices.done("bureau.request.registered", person);
    Faces.redirect(RequestsView.form(side) + "?id=%s", made);
  }

  public void assign() {
    service.assign(side, id, version, assignee);
    notices.done("bureau.request.assigned");
    again();
  }

  public void close() throws IOException {
    service.close(side, id, version, outcome, name(), bytes());
    notices.done("bureau.request.closed");
    again();
  }

  /** Hands out the scan of the written request. */
  public void openScan() throws IOException {
    send(false);
  }

  /** Hands out the answer. */
  public void openAnswer() throws IOException {
    send(true);
  }

  private void send(boolean answer) throws IOException {
    FileDownload download = service.open(side, id, answer);
    Faces.sendFile(download.content(), download.file().name(), true);
  }

  private void again() {
    Faces.redirect(RequestsView.form(side) + "?id=%s", id);
  }

  private String name() {
    return file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
  }

  private byte[] bytes() throws IOException {
    if (file == null || file.getSize() > DataRequestService.FILE_MAX) {
      return new byte[0];
    }
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  public DataRequest getRequest() {
    if (request == null && !isNew()) {
      request = service.find(side, id);
    }
    return request;
  }

  public boolean isOverdue() {
    return getRequest().isOverdue(clock.today());
  }

  public String getTitle() {
    return isNew()
        ? texts.get("bureau.request.new")
        : texts.format("bureau.request.of", getRequest().person());
  }

  public String getList() {
    return RequestsView.list(side);
  }

  public List<Choice> getKinds() {
    return Stream.of(RequestKind.values())
        .map(one -> new Choice(one, texts.get("bureau.request.kind." + one)))
        .toList();
  }

  public List<Choice> getAssignees() {
    return service.assignees(side).stream().map(a -> new Choice(a.personId(), a.name())).toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public RequestKind getKind() {
    return kind;
  }

  public void setKind(RequestKind kind) {
    this.kind = kind;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public LocalDate getReceived() {
    return received;
  }

  public void setReceived(LocalDate received) {
    this.received = received;
  }

  public Long getAssignee() {
    return assignee;
  }

  public void setAssignee(Long assignee) {
    this.assignee = assignee;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
