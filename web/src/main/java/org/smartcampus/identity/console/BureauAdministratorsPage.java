package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.identity.service.BureauAdministrator;
import org.smartcampus.identity.service.BureauAdministrators;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.console.Notices;

/** The bureau's own administrators: list, add, remove. */
@Named("bureauAdministrators")
@ViewScoped
public class BureauAdministratorsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BureauAdministrators service;
  @Inject private Notices notices;

  private List<BureauAdministrator> rows;
  private BureauAdministrator leaving;
  private String name = "";
  private String mobile = "";
  private String code = "";
  private String codeRequest;

  /** Reads the list at the first rendering. */
  public void load() {
    if (rows == null) {
      rows = service.list();
    }
  }

  /** Opens the dialog for a new one. */
  public void startAdding() {
    name = "";
    mobile = "";
    code = "";
    codeRequest = null;
  }

  /** Sends the code that the new one reads out. */
  public void sendCode() {
    codeRequest = service.sendCode(mobile);
    code = "";
  }

  /** Back to the number. */
  public void otherNumber() {
    codeRequest = null;
  }

  /** True while a code waits to be read out. */
  public boolean isSent() {
    return codeRequest != null;
  }

  public void add() {
    CodeCheck check = service.add(name, codeRequest, code);
    if (!check.isProven()) {
      throw check.refusal();
    }
    codeRequest = null;
    notices.done("identity.bureauAdmin.added", name);
    rows = service.list();
  }

  public void startRemoving(BureauAdministrator row) {
    leaving = row;
  }

  public void remove() {
    service.remove(leaving.publicId());
    notices.done("identity.bureauAdmin.removed", leaving.name());
    if (leaving.self()) {
      Faces.redirect("/console/");
    } else {
      rows = service.list();
    }
  }

  public List<BureauAdministrator> getRows() {
    return rows;
  }

  public BureauAdministrator getLeaving() {
    return leaving;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }
}
