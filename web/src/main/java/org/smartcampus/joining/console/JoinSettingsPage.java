package org.smartcampus.joining.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.joining.service.JoinSettings;
import org.smartcampus.joining.service.WaiverDetail;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.school.service.StatementText;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** P-56: review, expiry, kinds of codes; and the wish to do without review. */
@Named("joinSettings")
@ViewScoped
public class JoinSettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> CODES = List.of("PARENT", "ADMIN");
  private static final String CODES_NAME = "JOIN_CODES";

  @Inject private ChoiceService choices;
  @Inject private JoinSettings settings;
  @Inject private SchoolService schools;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ChoiceForm form;
  private WaiverDetail waiver;
  private final Map<String, Boolean> codes = new HashMap<>();

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.JOINING));
    List<String> given = List.of(form.getValues().get(CODES_NAME).toString().split(","));
    CODES.forEach(code -> codes.put(code, given.contains(code)));
    waiver = settings.waiting().orElse(null);
  }

  /** Stores the page; the wish to do without review waits for a second super administrator. */
  public void save() {
    form.getValues()
        .put(CODES_NAME, CODES.stream().filter(codes::get).collect(Collectors.joining(",")));
    boolean asks = settings.save(form.sheet());
    go(asks ? "joining.waiver.asked" : "school.settings.saved");
  }

  public void confirm() {
    settings.confirm();
    go("joining.waiver.confirmed");
  }

  public void refuse() {
    settings.refuse();
    go("joining.waiver.refused");
  }

  public void withdraw() {
    settings.withdraw();
    go("joining.waiver.withdrawn");
  }

  private void go(String done) {
    notices.done(done);
    Faces.redirect("/console/school/joining");
  }

  public List<Choice> getReviews() {
    return Stream.of("ALL", "UNMATCHED")
        .map(word -> new Choice(word, texts.get("joining.settings.review." + word)))
        .toList();
  }

  /** What it means that nobody reviews. */
  public List<String> getEffects() {
    return List.of(
        texts.get("joining.waiver.effect.join"),
        texts.get("joining.waiver.effect.rest"),
        texts.get("joining.waiver.effect.back"));
  }

  /** The statements that the forms show now: form and version. */
  public List<Choice> getStatements() {
    return Stream.of(StatementPurpose.PARENT_JOIN, StatementPurpose.ADMIN_JOIN)
        .map(this::statement)
        .toList();
  }

  private Choice statement(StatementPurpose purpose) {
    StatementText text = schools.statement(purpose);
    return new Choice(
        texts.format("joining.settings.statement", text.title(), text.number()),
        texts.get("bureau.statement.purpose." + purpose));
  }

  /** The wish that waits, or null. */
  public WaiverDetail getWaiver() {
    return waiver;
  }

  public ChoiceForm getForm() {
    return form;
  }

  public Map<String, Boolean> getCodes() {
    return codes;
  }
}
