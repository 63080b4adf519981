package org.smartcampus.identity.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.identity.service.ForcedTransferDetail;
import org.smartcampus.identity.service.ForcedTransfers;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** The founder's card on the bureau's form of a school (P-01): two administrators replace him. */
@Named("forcedTransfer")
@ViewScoped
public class ForcedTransferPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ForcedTransfers transfers;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ForcedTransferDetail shown;
  private boolean read;
  private String mobile = "";
  private boolean stays = true;
  private String reason = "";

  /** The founder's name; empty when the school has none. */
  public String founder(String school) {
    return transfers.founder(school);
  }

  /**
   * The replacement that waits for the second administrator, or null. It is read once for a page:
   * what somebody decides is what he was shown, whatever waits by then.
   */
  public ForcedTransferDetail waiting(String school) {
    if (!read) {
      shown = transfers.waiting(school).orElse(null);
      read = true;
    }
    return shown;
  }

  public void ask(String school) {
    transfers.ask(school, mobile, stays, reason);
    notices.done("identity.founder.forced.asked");
    go(school);
  }

  public void decide(String school, ForcedTransferDetail transfer) {
    transfers.decide(transfer.publicId());
    notices.done("identity.founder.forced.decided");
    go(school);
  }

  public void withdraw(String school, ForcedTransferDetail transfer) {
    transfers.withdraw(transfer.publicId());
    notices.done("identity.founder.forced.withdrawn");
    go(school);
  }

  private static void go(String school) {
    Faces.redirect("/console/bureau/school?id=%s", school);
  }

  /** What a replacement does, before it is asked for. */
  public List<String> getConsequences() {
    return List.of(
        texts.get("identity.founder.forced.effect.two"),
        texts.get("identity.founder.forced.effect.own"),
        texts.get("identity.founder.forced.effect.told"));
  }

  /** What the decision does, before it is made. */
  public List<String> effects(ForcedTransferDetail transfer) {
    String leaves = transfer.stays() ? "stays" : "leaves";
    return List.of(
        texts.format("identity.founder.forced.effect.now", transfer.from(), transfer.to()),
        texts.format("identity.founder.forced.effect." + leaves, transfer.from()),
        texts.get("identity.founder.forced.effect.told"));
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public boolean isStays() {
    return stays;
  }

  public void setStays(boolean stays) {
    this.stays = stays;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
