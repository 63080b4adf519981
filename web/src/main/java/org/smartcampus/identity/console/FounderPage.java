package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.smartcampus.identity.service.AdminCandidate;
import org.smartcampus.identity.service.AdministratorService;
import org.smartcampus.identity.service.FounderTransferDetail;
import org.smartcampus.identity.service.FounderTransfers;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;

/** The founder's card on P-51: hands the school over to somebody else (§3.6). */
@Named("founder")
@ViewScoped
public class FounderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private FounderTransfers transfers;
  @Inject private AdministratorService administrators;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private FounderTransferDetail waiting;
  private boolean mine;
  private String text = "";
  private List<AdminCandidate> found = List.of();
  private AdminCandidate chosen;
  private boolean stays = true;
  private String codeRequest;
  private String code = "";

  /** Opens the dialog afresh. */
  public void start() {
    text = "";
    found = List.of();
    chosen = null;
    stays = true;
    codeRequest = null;
    code = "";
  }

  /** Looks for members of the typed name. */
  public void search() {
    found = text.isBlank() ? List.of() : administrators.candidates(text);
  }

  public void choose(AdminCandidate member) {
    chosen = member;
  }

  public void sendCode() {
    codeRequest = transfers.sendCode();
  }

  /** Asks the chosen member, when the code is right. */
  public void request() {
    if (chosen == null) {
      throw new BusinessException("identity.founder.choose").onField("member");
    }
    if (codeRequest == null) {
      throw new BusinessException("identity.founder.codeFirst").onField("code");
    }
    CodeCheck check = transfers.request(chosen.publicId(), stays, codeRequest, code);
    if (!check.isProven()) {
      throw check.refusal();
    }
    notices.done("identity.founder.requested", chosen.name());
    start();
  }

  public void cancel() {
    if (waiting != null) {
      transfers.cancel(waiting.publicId());
      notices.done("identity.founder.cancelled");
      waiting = null;
    }
  }

  /** What a transfer does, before it is asked for. */
  public List<String> getConsequences() {
    return List.of(
        texts.get("identity.founder.consequence.accept"),
        texts.get("identity.founder.consequence.one"),
        texts.get("identity.founder.consequence.told"));
  }

  /** Reads how it stands; before every rendering. */
  public void load() {
    waiting = transfers.current().orElse(null);
    mine = transfers.isFounder();
  }

  /** The transfer that waits, or null. */
  public FounderTransferDetail getWaiting() {
    return waiting;
  }

  public boolean isMine() {
    return mine;
  }

  /** Where codes go; prints masked. */
  public Mobile getMobile() {
    return transfers.ownMobile();
  }

  public boolean isCodeSent() {
    return codeRequest != null;
  }

  public AdminCandidate getChosen() {
    return chosen;
  }

  public List<AdminCandidate> getFound() {
    return found;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isStays() {
    return stays;
  }

  public void setStays(boolean stays) {
    this.stays = stays;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
