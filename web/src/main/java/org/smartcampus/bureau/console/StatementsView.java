package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.model.StatementState;
import org.smartcampus.school.service.StatementRegister;
import org.smartcampus.school.service.StatementVersion;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** P-04: the versions of the statements by the form that uses them. */
@Named("statementsView")
@ViewScoped
public class StatementsView implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the list can be sorted by; otherwise by form, the newest version first. */
  private static final Map<String, Comparator<StatementVersion>> SORTED =
      Map.of(
          "number", Comparator.comparing(StatementVersion::number),
          "state", Comparator.comparing(StatementVersion::state),
          "validFrom",
              Comparator.comparing(
                  StatementVersion::validFrom, Comparator.nullsLast(Comparator.naturalOrder())),
          "by", Comparator.comparing(StatementVersion::by));

  @Inject private StatementRegister register;
  @Inject private TextsBean texts;

  private StatementPurpose purpose;
  private StatementState state;
  private StatementPurpose begun = StatementPurpose.values()[0];

  private final LazyRows<StatementVersion> rows =
      new LazyRows<>(SORTED.keySet(), StatementVersion::id) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<StatementVersion> page(PageRequest request) {
          return versions(request);
        }

        @Override
        public boolean isFiltered() {
          return purpose != null || state != null;
        }

        @Override
        public void clear() {
          purpose = null;
          state = null;
        }
      };

  private Page<StatementVersion> versions(PageRequest request) {
    Stream<StatementVersion> found =
        register.all().stream()
            .filter(v -> purpose == null || v.purpose() == purpose)
            .filter(v -> state == null || v.state() == state);
    if (request.sort() != null) {
      Comparator<StatementVersion> order = SORTED.get(request.sort());
      found = found.sorted(request.ascending() ? order : order.reversed());
    }
    List<StatementVersion> all = found.toList();
    return new Page<>(
        all.stream().skip(request.offset()).limit(request.size()).toList(), all.size());
  }

  /** Begins the next version of the chosen form's statement, or goes on with the one begun. */
  public void begin() {
    Faces.redirect("/console/bureau/statement?id=%s", register.begin(begun));
  }

  /** The languages of a version by their own names. */
  public String languages(StatementVersion version) {
    return version.languages().stream().map(Language::ownName).collect(Collectors.joining(" · "));
  }

  public List<Choice> getPurposes() {
    return Stream.of(StatementPurpose.values())
        .map(one -> new Choice(one, texts.get("bureau.statement.purpose." + one)))
        .toList();
  }

  public List<Choice> getStates() {
    return Stream.of(StatementState.values())
        .map(one -> new Choice(one, texts.get("bureau.statement.state." + one)))
        .toList();
  }

  public LazyRows<StatementVersion> getRows() {
    return rows;
  }

  public StatementPurpose getPurpose() {
    return purpose;
  }

  public void setPurpose(StatementPurpose purpose) {
    this.purpose = purpose;
  }

  public StatementState getState() {
    return state;
  }

  public void setState(StatementState state) {
    this.state = state;
  }

  public StatementPurpose getBegun() {
    return begun;
  }

  public void setBegun(StatementPurpose begun) {
    this.begun = begun;
  }
}
