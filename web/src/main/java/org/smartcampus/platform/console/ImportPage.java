package org.smartcampus.platform.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.service.JobSummary;
import org.smartcampus.platform.service.file.TemporaryFiles;
import org.smartcampus.platform.service.imports.ImportBatch;
import org.smartcampus.platform.service.imports.ImportSheet;
import org.smartcampus.platform.service.imports.ImportState;
import org.smartcampus.platform.service.imports.Imports;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/**
 * The import page of any feature (P-24, P-76): upload, question, preview, progress, result. A
 * feature extends it as a {@code @Named @ViewScoped} bean, includes {@code
 * /WEB-INF/templates/import.xhtml} with the bean as param {@code page}, and puts {@code
 * <f:viewParam name="id" value="#{bean.id}"/>} and {@code <f:event type="preRenderView"
 * listener="#{bean.load()}"/>} into its metadata. The upload's public id stands in the address, so
 * the page can be left and entered again.
 */
public abstract class ImportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CampusClock.ZONE);

  @Inject private Imports imports;
  @Inject private Notices notices;
  @Inject private LanguageBean language;
  @Inject private TextsBean texts;

  private String id;
  private String mode = "ADD_UPDATE";
  private RowAction shown;
  private boolean entered;
  private boolean switched;
  private transient Part file;
  private transient ImportBatch batch;
  private transient JobSummary job;

  private final LazyRows<StagedRow> rows =
      new LazyRows<>(Set.of(), r -> r.row().number()) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<StagedRow> page(PageRequest request) {
          return imports.rows(kind(), id, shown, request);
        }

        @Override
        public boolean isFiltered() {
          return shown != null;
        }

        @Override
        public void clear() {
          shown = null;
        }
      };

  /** Name of the feature's kind of import. */
  protected abstract String kind();

  /** Text keys of remarks on the sheet, shown beside the upload. */
  public abstract List<String> getRules();

  /** Options of the feature besides the mode. */
  protected Map<String, String> options() {
    return Map.of();
  }

  /** Text key of the one option that the upload offers as a checkbox, or null for none. */
  public String getSwitchKey() {
    return null;
  }

  /** Whether the option of {@link #getSwitchKey} was chosen. */
  public boolean isSwitched() {
    return switched;
  }

  public void setSwitched(boolean switched) {
    this.switched = switched;
  }

  /** Reads what the page shows; before every rendering. */
  public void load() {
    batch = isListing() ? null : imports.find(kind(), id);
    job = batch == null || batch.job() == null ? null : imports.job(kind(), id);
    if (batch != null && !entered) {
      entered = true;
      shown = batch.errors() > 0 ? RowAction.ERROR : null;
    }
  }

  /** True on the page without an upload: choose a file, last imports. */
  public boolean isListing() {
    return id == null || id.isBlank();
  }

  /** Stages the chosen file and goes to its preview. */
  public void upload() {
    if (file == null
        || file.getSubmittedFileName() == null
        || file.getSubmittedFileName().isBlank()) {
      throw new BusinessException(isNamed() ? "platform.sheet.empty" : "platform.import.choose")
          .onField("file");
    }
    Path copy = null;
    try (InputStream in = file.getInputStream()) {
      copy = TemporaryFiles.file("import", ".sheet");
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      Map<String, String> options = new java.util.HashMap<>(options());
      options.put(ImportSheet.MODE, mode.equals("UPDATE") ? "UPDATE" : "ADD_UPDATE");
      go(imports.stage(kind(), copy, file.getSubmittedFileName(), options).publicId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(copy);
    }
  }

  /** Faces gives no part for a file without bytes; the request still names it. */
  private static boolean isNamed() {
    try {
      return Faces.getRequest().getParts().stream()
          .map(Part::getSubmittedFileName)
          .anyMatch(name -> name != null && !name.isBlank());
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public void agree() {
    go(imports.agree(kind(), id).publicId());
  }

  public void confirm() {
    go(imports.confirm(kind(), id).publicId());
  }

  public void resume() {
    go(imports.resume(kind(), id).publicId());
  }

  public void cancel() {
    imports.cancel(kind(), id);
    notices.done("platform.import.cancelled");
    Faces.redirect(path(kind()));
  }

  /** Address of the import page of a kind: every feature has its own, by its name. */
  static String path(String kind) {
    return "/console/" + kind.substring(0, kind.indexOf('.')) + "/import";
  }

  private void go(String publicId) {
    Faces.redirect(path(kind()) + "?id=%s", publicId);
  }

  public void downloadErrors() throws IOException {
    Faces.sendFile(
        imports.errorFile(kind(), id, language.getCurrent()), "import-errors.xlsx", true);
  }

  public void downloadTemplate() throws IOException {
    Faces.sendFile(imports.template(kind(), language.getCurrent()), "import-template.xlsx", true);
  }

  /** The last uploads. */
  public List<ImportBatch> getLast() {
    return imports.list(kind());
  }

  /** What a row of the preview says: its problems, its remarks, or what it changes. */
  public String detail(StagedRow row) {
    if (!row.problems().isEmpty()) {
      return batch.reasons(row, language.getCurrent());
    }
    if (!row.check().warnings().isEmpty()) {
      return row.check().warnings().stream()
          .map((RowProblem p) -> p.message(language.getCurrent()))
          .collect(Collectors.joining("; "));
    }
    if (row.action() == RowAction.UPDATE) {
      return texts.format(
          "platform.import.changed",
          row.check().changes().stream().map(batch::title).collect(Collectors.joining(", ")));
    }
    return "";
  }

  /** The open question as a text. */
  public String getQuestion() {
    return texts.format(batch.question().key(), batch.question().args().toArray());
  }

  public List<Choice> getActions() {
    return Arrays.stream(RowAction.values())
        .map(a -> new Choice(a, texts.get("platform.import.action." + a)))
        .toList();
  }

  public List<Choice> getModes() {
    return List.of(
        new Choice("ADD_UPDATE", texts.get("platform.import.mode.ADD_UPDATE")),
        new Choice("UPDATE", texts.get("platform.import.mode.UPDATE")));
  }

  public List<String> getSteps() {
    return List.of(
        texts.get("platform.import.step.file"),
        texts.get("platform.import.step.preview"),
        texts.get("platform.import.step.run"),
        texts.get("platform.import.step.result"));
  }

  /** Number of the current step, from 1. */
  public int getStep() {
    if (batch == null) {
      return 1;
    }
    return switch (batch.state()) {
      case ASKING, READY, CANCELLED -> 2;
      case APPLYING -> 3;
      case DONE -> 4;
    };
  }

  /** The upload's file, and how a text file was read. */
  public String getSource() {
    String encoding = batch.options().get(ImportSheet.ENCODING);
    return encoding == null
        ? batch.fileName()
        : batch.fileName() + " · " + texts.format("platform.import.encoding", encoding);
  }

  /** A chip's tone for an action. */
  public String tone(RowAction action) {
    return switch (action) {
      case ADD -> "done";
      case UPDATE -> "info";
      case SKIP -> "neutral";
      case ERROR -> "wrong";
    };
  }

  /** A chip's tone for a state. */
  public String stateTone(ImportState state) {
    return state == ImportState.DONE ? "done" : "waiting";
  }

  /** An instant in the bureau's zone. */
  public String time(Instant at) {
    return TIME.format(at);
  }

  /** True while the job works, so that the page asks again. */
  public boolean isRunning() {
    return batch != null && batch.state() == ImportState.APPLYING && !isBroken();
  }

  /** True when the job ended, or was stopped, without finishing the import. */
  public boolean isBroken() {
    return batch != null
        && batch.state() == ImportState.APPLYING
        && job != null
        && job.state().mayContinue();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  public RowAction getShown() {
    return shown;
  }

  public void setShown(RowAction shown) {
    this.shown = shown;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public ImportBatch getBatch() {
    return batch;
  }

  public JobSummary getJob() {
    return job;
  }

  public LazyRows<StagedRow> getRows() {
    return rows;
  }
}
