package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.bureau.model.DataRequest;
import org.smartcampus.bureau.model.RequestState;
import org.smartcampus.bureau.service.DataRequestService;
import org.smartcampus.bureau.service.RequestSide;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** P-05: the register of data requests, the bureau's or the school's by the page's address. */
@Named("dataRequests")
@ViewScoped
public class RequestsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DataRequestService service;
  @Inject private TextsBean texts;
  @Inject private CampusClock clock;
  @Inject private HttpServletRequest request;

  private RequestSide side;
  private String text = "";
  private RequestState state;
  private Boolean overdue;

  private final LazyRows<DataRequest> rows =
      new LazyRows<>(
          Set.of("person", "kind", "received", "due", "state", "assignee"), DataRequest::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<DataRequest> page(PageRequest request) {
          return service.list(side, state, Boolean.TRUE.equals(overdue), request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || state != null || overdue != null;
        }

        @Override
        public void clear() {
          text = "";
          state = null;
          overdue = null;
        }
      };

  @PostConstruct
  void open() {
    side = side(request);
    overdue = request.getParameter("overdue") == null ? null : Boolean.TRUE;
  }

  /** Whose register an address shows. */
  static RequestSide side(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/console/bureau/")
        ? RequestSide.BUREAU
        : RequestSide.SCHOOL;
  }

  /** Address of the list of a side. */
  static String list(RequestSide side) {
    return side == RequestSide.BUREAU ? "/console/bureau/requests" : "/console/school/requests";
  }

  /** Address of one request of a side, or of the form of a new one. */
  static String form(RequestSide side) {
    return side == RequestSide.BUREAU ? "/console/bureau/request" : "/console/school/request";
  }

  public boolean isOverdue(DataRequest one) {
    return one.isOverdue(clock.today());
  }

  public String getForm() {
    return form(side);
  }

  public List<Choice> getStates() {
    return Stream.of(RequestState.values())
        .map(one -> new Choice(one, texts.get("bureau.request.state." + one)))
        .toList();
  }

  public List<Choice> getDues() {
    return List.of(new Choice(Boolean.TRUE, texts.get("bureau.request.overdueOnly")));
  }

  public LazyRows<DataRequest> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public RequestState getState() {
    return state;
  }

  public void setState(RequestState state) {
    this.state = state;
  }

  public Boolean getOverdue() {
    return overdue;
  }

  public void setOverdue(Boolean overdue) {
    this.overdue = overdue;
  }
}
