package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.VerificationFilter;
import org.smartcampus.contactparents.service.VerificationRow;
import org.smartcampus.contactparents.service.VerificationService;
import org.smartcampus.joining.model.JoinState;
import org.smartcampus.joining.model.MatchResult;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** The verification queue (P-66): what waits first, everything else by the filter. */
@Named
@ViewScoped
public class VerificationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VerificationService verification;
  @Inject private NodeService nodes;
  @Inject private TextsBean texts;

  private String text = "";
  private String classId;
  private MatchResult match;
  private JoinState state = JoinState.SUBMITTED;
  private transient List<Choice> classes;

  private final LazyRows<VerificationRow> rows =
      new LazyRows<>(
          Set.of("submitted", "child", "studentNo", "match", "state"), VerificationRow::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<VerificationRow> page(PageRequest request) {
          return verification.page(new VerificationFilter(classId, match, state), request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public boolean isFiltered() {
          return !text.isBlank() || classId != null || match != null || state == null;
        }

        @Override
        public void clear() {
          text = "";
          classId = null;
          match = null;
          state = JoinState.SUBMITTED;
        }
      };

  public LazyRows<VerificationRow> getRows() {
    return rows;
  }

  /** Classes within the scope. */
  public List<Choice> getClasses() {
    if (classes == null) {
      classes =
          nodes.tree(Permission.PARENTS_VERIFY).stream()
              .filter(n -> n.isClass() && n.inScope())
              .map(n -> new Choice(n.publicId(), n.fullName()))
              .toList();
    }
    return classes;
  }

  public List<Choice> getMatches() {
    return Stream.of(MatchResult.values())
        .map(m -> new Choice(m, texts.get("joining.match." + m)))
        .toList();
  }

  public List<Choice> getStates() {
    return Stream.of(JoinState.values())
        .filter(s -> s != JoinState.WAITING_PARENT)
        .map(s -> new Choice(s, texts.get("joining.state." + s)))
        .toList();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getClassId() {
    return classId;
  }

  public void setClassId(String classId) {
    this.classId = classId;
  }

  public MatchResult getMatch() {
    return match;
  }

  public void setMatch(MatchResult match) {
    this.match = match;
  }

  public JoinState getState() {
    return state;
  }

  public void setState(JoinState state) {
    this.state = state;
  }
}
