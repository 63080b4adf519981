package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.smartcampus.bureau.service.DissolutionDetail;
import org.smartcampus.bureau.service.Dissolutions;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Mobile;

/** The end of the own school (P-59, §3.7): the founder asks for it and takes it back. */
@Named("dissolution")
@ViewScoped
public class DissolutionPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/school/dissolution";

  @Inject private Dissolutions dissolutions;
  @Inject private SchoolService schools;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String reason = "";
  private String name = "";
  private String codeRequest;
  private String code = "";
  private String revokeReason = "";

  public void sendCode() {
    codeRequest = dissolutions.sendCode();
  }

  /** Asks for the end, when name and code are right. */
  public void request() {
    if (codeRequest == null) {
      throw new BusinessException("identity.founder.codeFirst").onField("code");
    }
    CodeCheck check = dissolutions.request(reason, name, codeRequest, code);
    if (!check.isProven()) {
      throw check.refusal();
    }
    notices.done("bureau.dissolution.requested");
    Faces.redirect(PATH);
  }

  public void revoke() {
    dissolutions.revokeOwn(revokeReason);
    notices.done("bureau.dissolution.revoked");
    Faces.redirect(PATH);
  }

  /** What the end of the school means, before it is asked for. */
  public List<String> getConsequences() {
    return List.of(
        texts.get("bureau.dissolution.effect.bureau"),
        texts.get("bureau.dissolution.effect.coolingOff"),
        texts.get("bureau.dissolution.effect.purge"),
        texts.get("bureau.dissolution.effect.kept"));
  }

  /** The newest one, or null. */
  public DissolutionDetail getDetail() {
    return dissolutions.ofOwn().orElse(null);
  }

  /** True while one is under way. */
  public boolean isOpen() {
    DissolutionDetail detail = getDetail();
    return detail != null && detail.isRevocable();
  }

  public boolean isFounder() {
    return dissolutions.isFounder();
  }

  public boolean isCodeSent() {
    return codeRequest != null;
  }

  public Mobile getMobile() {
    return dissolutions.ownMobile();
  }

  public String getSchoolName() {
    return schools.current().name();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
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

  public String getRevokeReason() {
    return revokeReason;
  }

  public void setRevokeReason(String revokeReason) {
    this.revokeReason = revokeReason;
  }
}
