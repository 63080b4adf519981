package org.smartcampus.bureau.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.smartcampus.bureau.service.GatewayService;
import org.smartcampus.platform.service.GatewayFacts;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;

/** The gateways on P-09: where they are, and a test message to the person himself. */
@Named("gatewaysPage")
@ViewScoped
public class GatewaysPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private GatewayService service;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private String address = "";

  public void testMail() {
    service.testMail(address);
    notices.done("bureau.gateway.sent", address);
    address = "";
  }

  public void testSms() {
    service.testSms();
    notices.done("bureau.gateway.sent", service.ownMobile());
  }

  public String getMail() {
    return shown(service.mail());
  }

  public String getSms() {
    return shown(service.sms());
  }

  private String shown(GatewayFacts facts) {
    return facts.isSetUp()
        ? texts.format(
            "bureau.gateway.at", facts.host(), Integer.toString(facts.port()), facts.from())
        : texts.get("bureau.gateway.none");
  }

  /** The number that a test message goes to. */
  public String getOwnMobile() {
    return service.ownMobile();
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
