package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.identity.service.BureauAdministrator;
import org.smartcampus.identity.service.BureauAdministrators;
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
  }

  public void add() {
    service.add(name, mobile);
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

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }
}
