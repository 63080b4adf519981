package org.smartcampus.joining.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.school.model.StatementPurpose;
import org.smartcampus.school.service.SchoolService;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Texts;

/**
 * Publishes the product's own draft of each form's statement where the bureau has published none,
 * so that nobody is ever asked for data without one (F016). It is marked as the bureau's to
 * replace.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStatements {
  @Inject private SchoolService schools;
  @Inject private InSchool transactions;

  @PostConstruct
  void publish() {
    publish(StatementPurpose.PARENT_JOIN, "joining.statement.title", "parent-join");
    publish(StatementPurpose.ADMIN_JOIN, "joining.statement.adminTitle", "admin-join");
  }

  private void publish(StatementPurpose purpose, String titleKey, String file) {
    try {
      transactions.outside(() -> schools.statement(purpose));
    } catch (NotFoundException none) {
      transactions.outside(
          () -> {
            for (Language language : Language.values()) {
              schools.publishStatement(
                  purpose, language, Texts.of(language).get(titleKey), text(file, language), true);
            }
            return null;
          });
    }
  }

  private static String text(String name, Language language) {
    String file = "/statements/" + name + "_" + language.bundleSuffix() + ".html";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
