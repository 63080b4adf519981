package org.smartcampus.bureau.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.smartcampus.platform.model.BureauContact;
import org.smartcampus.platform.service.BureauContacts;
import org.smartcampus.shared.console.Notices;

/** The card on P-09 of whom people may ask at the bureau. */
@Named("contactCard")
@ViewScoped
public class ContactCard implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BureauContacts contacts;
  @Inject private Notices notices;

  private int version;
  private String name;
  private String telephone;
  private String email;

  @PostConstruct
  void open() {
    BureauContacts.Sheet sheet = contacts.read();
    version = sheet.version();
    name = sheet.contact().name();
    telephone = sheet.contact().telephone();
    email = sheet.contact().email();
  }

  public void save() {
    contacts.save(new BureauContact(name, telephone, email), version);
    notices.done("bureau.contact.saved");
    Faces.redirect("/console/bureau/settings");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTelephone() {
    return telephone;
  }

  public void setTelephone(String telephone) {
    this.telephone = telephone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
