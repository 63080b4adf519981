package org.smartcampus.it.system;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The security matrix sees what it is there to see: with one protection taken out of the running
 * application, its own test fails, and says where.
 */
class SabotageIT {
  private static final String EJB = "ejb/src/main/java/org/smartcampus/";

  private final CampusSystem system = CampusSystem.demo();

  @AfterAll
  static void asBuilt() throws IOException {
    Sabotage.end(CampusSystem.demo());
  }

  @Test
  void rowsOfAnotherSchoolAreSeenByTheMatrix() throws IOException {
    caught(
        new Sabotage(
            system,
            "lib/smart-campus-domain",
            "domain/src/main/java/org/smartcampus/contacts/model/Member.java",
            "@Multitenant(MultitenantType.SINGLE_TABLE)\n",
            ""),
        () -> new ForeignRowsIT().askForRows("admin.hh", "MEMBER"),
        "(FOREIGN) gave 200, not 404");
  }

  @Test
  void aDoorWithoutGuardIsSeenByTheMatrix() throws IOException {
    caught(
        new Sabotage(
            system,
            "smart-campus-ejb",
            EJB + "platform/service/GuardInterceptor.java",
            "callers.current().require(oneOf);",
            ""),
        () -> new SecurityMatrixIT().reportsAreGuardedByTheirServices(),
        "expected: <403> but was: <200>");
  }

  @Test
  void anUnmaskedNumberIsSeenByTheMatrix() throws IOException {
    caught(
        new Sabotage(
            system,
            "lib/smart-campus-domain",
            "domain/src/main/java/org/smartcampus/shared/model/Mobile.java",
            "\"•\".repeat(Math.max(0, e164.length() - country - 4))\n        + lastFour()",
            "e164"),
        () ->
            new SecurityMatrixIT()
                .everyRoleOnEveryPage()
                .filter(test -> test.getDisplayName().equals("admin.hh"))
                .map(DynamicTest::getExecutable)
                .findFirst()
                .orElseThrow()
                .execute(),
        "shows a number unmasked");
  }

  @Test
  void formsThatNeedNoTokenAreSeenByTheMatrix() throws IOException {
    caught(
        new Sabotage(
            system,
            "smart-campus-web",
            "web/src/main/java/org/smartcampus/shared/console/FormTokenFilter.java",
            "!(isFaces(request) || FormToken.isValid(request))",
            "false"),
        () -> new ForeignRowsIT().formsWithoutTheSessionsTokenAreRefused(),
        "without a token gave");
  }

  private static void caught(Sabotage sabotage, Executable test, String finding)
      throws IOException {
    try (sabotage) {
      AssertionError failure = assertThrows(AssertionError.class, test);
      assertTrue(failure.getMessage().contains(finding), failure.getMessage());
    }
  }
}
