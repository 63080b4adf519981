package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.smartcampus.school.model.StatementDraft;
import org.smartcampus.school.model.StatementRules;
import org.smartcampus.school.model.StatementState;
import org.smartcampus.school.service.StatementRegister;
import org.smartcampus.school.service.StatementVersion;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.Tab;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.console.TimesBean;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Language;

/**
 * One version of a statement (P-04), a language at a time: a draft to write, or what is published.
 */
@Named("statementPage")
@ViewScoped
public class StatementPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/console/bureau/statements";
  private static final String HERE = "/console/bureau/statement?id=";

  @Inject private StatementRegister register;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private TimesBean times;

  private String id;
  private String lang;
  private int version;
  private String title = "";
  private String body = "";
  private String preview = "";
  private LocalDateTime from;
  private List<Language> missing = List.of();
  private transient StatementVersion statement;

  /** Reads the version and the text of the language that is open. */
  public void load() {
    if (version == 0) {
      version = getStatement().version();
      var all = register.texts(id);
      StatementDraft.Text text = all.getOrDefault(getLanguage(), StatementDraft.Text.NONE);
      title = text.title();
      body = text.body().html();
      missing =
          StatementRules.REQUIRED.stream()
              .filter(l -> !getStatement().languages().contains(l))
              .toList();
    }
  }

  /** Stores the open language. */
  public void save() {
    keep();
    notices.done("bureau.statement.saved", getLanguage().ownName());
    Faces.redirect(HERE + "%s&lang=%s", id, getLanguage());
  }

  private void keep() {
    StatementVersion open = getStatement();
    version = register.save(open.purpose(), open.number(), version, getLanguage(), title, body);
  }

  /** Shows the open language as its form does, saved or not. */
  public void makePreview() {
    preview = register.preview(body).html();
  }

  /** Publishes what is stored and what stands in the editor. */
  public void publish() {
    keep();
    register.publish(
        getStatement().purpose(),
        getStatement().number(),
        version,
        from == null ? null : from.atZone(CampusClock.ZONE).toInstant());
    notices.done("bureau.statement.published", getPurpose(), getStatement().number());
    Faces.redirect(HERE + "%s", id);
  }

  public void discard() {
    register.discard(getStatement().purpose(), getStatement().number(), version);
    notices.done("bureau.statement.discarded", getPurpose(), getStatement().number());
    Faces.redirect(LIST);
  }

  /** Begins the version after the last one. */
  public void begin() {
    Faces.redirect(HERE + "%s", register.begin(getStatement().purpose()));
  }

  /** What the question before publishing says. */
  public List<String> getConsequences() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.format("bureau.statement.effect.languages", names(getStatement().languages())));
    lines.add(texts.get("bureau.statement.effect.form"));
    lines.add(texts.get("bureau.statement.effect.fixed"));
    return lines;
  }

  /** The tabs of the languages: all of a draft, those there are of what is published. */
  public List<Tab> getTabs() {
    return Arrays.stream(Language.values())
        .filter(l -> isDraft() || getStatement().languages().contains(l))
        .map(
            l ->
                new Tab(
                    l.ownName(), null, null, HERE + id + "&lang=" + l.name(), l == getLanguage()))
        .toList();
  }

  /** What a draft still lacks, or an empty text. */
  public String getMissing() {
    return isDraft() && !missing.isEmpty()
        ? texts.format("bureau.statement.missing", names(missing))
        : "";
  }

  private String names(List<Language> languages) {
    return languages.stream()
        .map(Language::ownName)
        .collect(Collectors.joining(texts.get("shared.ui.listSeparator")));
  }

  /** Who wrote or published it and when, in one line. */
  public String getFacts() {
    StatementVersion one = getStatement();
    if (one.isDraft()) {
      return texts.format("bureau.statement.editedBy", one.by(), times.full(one.at()));
    }
    String by = one.by().isEmpty() ? texts.get("bureau.statement.byProduct") : one.by();
    return texts.format(
        "bureau.statement.publishedBy", by, times.full(one.at()), times.full(one.validFrom()));
  }

  public String getPurpose() {
    return texts.get("bureau.statement.purpose." + getStatement().purpose());
  }

  public String getTitleOfPage() {
    return texts.format("bureau.statement.of", getPurpose(), getStatement().number());
  }

  /** The version as it is now. */
  public StatementVersion getStatement() {
    if (statement == null) {
      statement = register.find(id);
    }
    return statement;
  }

  public boolean isDraft() {
    return getStatement().state() == StatementState.DRAFT;
  }

  /** The language that is open: the one asked for if there is such a tab, else the first. */
  public Language getLanguage() {
    return Arrays.stream(Language.values())
        .filter(l -> l.name().equals(lang))
        .filter(l -> isDraft() || getStatement().languages().contains(l))
        .findFirst()
        .orElse(Language.ZH_HANT);
  }

  public String getPreview() {
    return preview;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getLang() {
    return lang;
  }

  public void setLang(String lang) {
    this.lang = lang;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }
}
