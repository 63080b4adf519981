package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.smartcampus.contactparents.service.ClassInvitation;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.contactparents.service.PosterService;
import org.smartcampus.joining.model.JoinTokenState;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.image.QrSize;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Permission;

/** The invitation of one class: QR, link, poster, end (P-65). */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private InvitationService invitations;
  @Inject private Callers callers;
  @Inject private PosterService posters;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String classId;
  private int days = 30;
  private QrSize size = QrSize.CM8;
  private transient ClassInvitation invitation;

  /** Public id of the class, from the address. */
  public String getClassId() {
    return classId;
  }

  public void setClassId(String classId) {
    this.classId = classId;
  }

  /** What the page shows; read anew for each request. */
  public ClassInvitation getInvitation() {
    if (invitation == null) {
      invitation = invitations.find(classId);
    }
    return invitation;
  }

  /** Whether the QR takes people in now. */
  public boolean isActive() {
    return getInvitation().link() != null
        && getInvitation().link().state() == JoinTokenState.ACTIVE;
  }

  /** The QR as a drawing of our own making. */
  public String getDrawing() {
    return posters.svg(classId, QrSize.CM8);
  }

  /** Consequences of a new QR, for its dialog. */
  public List<String> getConsequences() {
    return List.of(
        texts.get("joining.invite.renew.effect"), texts.get("joining.invite.renew.kept"));
  }

  public List<Choice> getPeriods() {
    return invitations.days().stream()
        .map(d -> new Choice(d, texts.format("joining.invite.daysOf", d)))
        .toList();
  }

  public List<Choice> getSizes() {
    return Stream.of(QrSize.values())
        .map(s -> new Choice(s, texts.format("joining.invite.cm", s.centimetres())))
        .toList();
  }

  /** Makes the first QR of the class, or a new one in place of the present one. */
  public String renew() {
    invitations.renew(classId, days);
    notices.done("joining.invite.made");
    return again();
  }

  public String pause() {
    invitations.pause(classId);
    notices.done("joining.invite.paused");
    return again();
  }

  public String resume() {
    invitations.resume(classId);
    notices.done("joining.invite.resumed");
    return again();
  }

  public String prolong() {
    invitations.prolong(classId, days);
    notices.done("joining.invite.prolonged");
    return again();
  }

  public void png() throws IOException {
    Faces.sendFile(posters.png(classId, size), name(size.centimetres() + "cm.png"), true);
  }

  public void svg() throws IOException {
    byte[] drawing = posters.svg(classId, size).getBytes(StandardCharsets.UTF_8);
    Faces.sendFile(drawing, name(size.centimetres() + "cm.svg"), true);
  }

  public void poster() throws IOException {
    Faces.sendFile(posters.pdf(classId), name("poster.pdf"), true);
  }

  private String name(String end) {
    return "QR-" + getInvitation().className() + "-" + end;
  }

  private String again() {
    return "/console/contactparents/invitation?class=" + classId + "&faces-redirect=true";
  }

  public int getDays() {
    List<Integer> offered = invitations.days();
    return offered.contains(days) ? days : offered.get(offered.size() - 1);
  }

  public void setDays(int days) {
    this.days = days;
  }

  public QrSize getSize() {
    return size;
  }

  public void setSize(QrSize size) {
    this.size = size;
  }

  /** Whether the caller may assign the missing form teacher himself. */
  public boolean isAssigning() {
    return callers.current().has(Permission.TEACHERS_MANAGE);
  }
}
