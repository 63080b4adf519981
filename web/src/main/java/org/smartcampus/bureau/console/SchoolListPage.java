package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.model.SchoolList;
import org.smartcampus.bureau.service.SchoolListDetail;
import org.smartcampus.bureau.service.SchoolListFiles;
import org.smartcampus.bureau.service.SchoolLists;
import org.smartcampus.platform.service.file.TemporaryFiles;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.StagedRow;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** The import of a list of schools (P-01): upload, preview, confirmation. */
@Named("schoolList")
@ViewScoped
public class SchoolListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/bureau/import";

  @Inject private SchoolLists lists;
  @Inject private SchoolListFiles files;
  @Inject private Notices notices;
  @Inject private LanguageBean language;
  @Inject private TextsBean texts;

  private String id;
  private RowAction shown;
  private boolean entered;
  private transient Part file;
  private transient SchoolListDetail list;

  private final LazyRows<StagedRow> rows =
      new LazyRows<>(Set.of(), r -> r.row().number()) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<StagedRow> page(PageRequest request) {
          return lists.rows(id, shown, request);
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

  /** Reads what the page shows; before every rendering. */
  public void load() {
    list = isUpload() ? null : lists.find(id);
    if (list != null && !entered) {
      entered = true;
      shown = list.count("ERROR") > 0 ? RowAction.ERROR : null;
    }
  }

  /** True on the page that takes a file. */
  public boolean isUpload() {
    return id == null || id.isBlank();
  }

  /** Stages the chosen file and goes to its preview. */
  public void upload() throws IOException {
    if (file == null
        || file.getSubmittedFileName() == null
        || file.getSubmittedFileName().isBlank()) {
      throw new BusinessException("platform.import.choose").onField("file");
    }
    Path copy = TemporaryFiles.file("schools", ".sheet");
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      Faces.redirect(PATH + "?id=%s", lists.stage(copy, file.getSubmittedFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  public void confirm() {
    lists.confirm(id);
    SchoolListDetail done = lists.find(id);
    notices.done("bureau.import.done", done.count("ADD"), done.count("UPDATE"));
    Faces.redirect(PATH + "?id=%s", id);
  }

  public void cancel() {
    lists.cancel(id);
    notices.done("platform.import.cancelled");
    Faces.redirect(PATH);
  }

  public void downloadTemplate() throws IOException {
    Faces.sendFile(files.template(language.getCurrent()), "schools-template.xlsx", true);
  }

  public void downloadErrors() throws IOException {
    Faces.sendFile(files.errors(id, language.getCurrent()), "schools-errors.xlsx", true);
  }

  /** What a row of the preview says. */
  public String detail(StagedRow row) {
    return SchoolListDetail.detail(row, language.getCurrent());
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

  public List<Choice> getActions() {
    return Arrays.stream(RowAction.values())
        .map(a -> new Choice(a, texts.get("platform.import.action." + a)))
        .toList();
  }

  public List<String> getSteps() {
    return List.of(
        texts.get("platform.import.step.file"),
        texts.get("platform.import.step.preview"),
        texts.get("platform.import.step.result"));
  }

  /** Number of the current step, from 1. */
  public int getStep() {
    return list == null ? 1 : list.doneAt() == null ? 2 : 3;
  }

  /** Most rows of a list. */
  public int getMost() {
    return SchoolList.ROWS_MAX;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
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

  public SchoolListDetail getList() {
    return list;
  }

  public LazyRows<StagedRow> getRows() {
    return rows;
  }
}
