package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.PlatformSettings;

/** Whom people of the demo may ask at the bureau. */
@ApplicationScoped
class ContactStep implements DemoStep {
  @Inject private PlatformSettings settings;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String what() {
    return "the bureau's contact";
  }

  @Override
  public void run() {
    transactions.outside(
        () -> {
          settings.put("bureau.contact.name", "學校支援組");
          settings.put("bureau.contact.telephone", "+853 2800 0000");
          settings.put("bureau.contact.email", "apoio@bureau.example");
          return null;
        });
  }
}
