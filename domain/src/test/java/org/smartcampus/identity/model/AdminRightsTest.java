package org.smartcampus.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;

class AdminRightsTest {
  @Test
  void whatGoesFurtherThanSeeingNeedsSomebodyToSee() {
    for (Permission further : List.of(Permission.EXPORT_RUN, Permission.CONFIDENTIAL_VIEW)) {
      assertThrows(BusinessException.class, () -> AdminRights.completed(List.of(further)));
      assertEquals(
          EnumSet.of(Permission.CONSOLE_ENTER, Permission.CONTACTS_VIEW, further),
          AdminRights.completed(List.of(Permission.CONTACTS_VIEW, further)));
    }
  }

  @Test
  void figuresOfUseNeedTheStructure() {
    assertEquals(
        EnumSet.of(Permission.CONSOLE_ENTER, Permission.STRUCTURE_VIEW, Permission.USAGE_VIEW),
        AdminRights.completed(List.of(Permission.USAGE_VIEW)));
  }

  @Test
  void noGroupIsGivenTheRightOverAdministrators() {
    assertThrows(
        IllegalArgumentException.class,
        () -> AdminRights.completed(List.of(Permission.ADMINS_MANAGE)));
  }
}
