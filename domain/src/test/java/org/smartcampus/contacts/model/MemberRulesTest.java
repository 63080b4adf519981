package org.smartcampus.contacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.smartcampus.shared.model.BusinessException;

class MemberRulesTest {
  @Test
  void namesCountCodePoints() {
    assertEquals("𦾾".repeat(32), MemberRules.name("𦾾".repeat(32)));
    refused("shared.text.tooLong", () -> MemberRules.name("𦾾".repeat(33)));
    refused("shared.text.required", () -> MemberRules.name("  "));
  }

  @Test
  void accountsHaveAFewCharacters() {
    assertEquals("Hh.00_1-a", MemberRules.account(" Hh.00_1-a "));
    refused("contacts.account.characters", () -> MemberRules.account("has space"));
    refused("contacts.account.characters", () -> MemberRules.account("a@b"));
    refused("shared.text.tooLong", () -> MemberRules.account("x".repeat(33)));
    assertEquals(MemberRules.foldAccount("HX.0001"), MemberRules.foldAccount("hx.0001"));
  }

  @Test
  void gendersComeInFourLanguages() {
    for (String male : List.of("男", "male", "M", "Masculino")) {
      assertEquals(Gender.MALE, MemberRules.gender(male));
    }
    for (String female : List.of("女", "Female", "f", "feminino")) {
      assertEquals(Gender.FEMALE, MemberRules.gender(female));
    }
    assertNull(MemberRules.gender(""));
    refused("contacts.gender.unknown", () -> MemberRules.gender("其他"));
  }

  @Test
  void departmentNamesForbidPathCharacters() {
    for (char c : "\\/:*?\"<>|｜".toCharArray()) {
      refused(
          "contacts.department.nameCharacters", () -> MemberRules.departmentName("a" + c + "b"));
    }
    refused("contacts.department.nameTooLong", () -> MemberRules.departmentName("名".repeat(33)));
  }

  @Test
  void pathsCountTheSchoolAsTheFirstLevel() {
    assertEquals(
        List.of(List.of("校", "甲"), List.of("校", "乙", "丙")),
        MemberRules.departmentPaths("校/甲; /校/乙/丙/ ;校/甲"));
    String fifteen = "校" + "/層".repeat(14);
    assertEquals(15, MemberRules.departmentPaths(fifteen).get(0).size());
    refused("contacts.department.tooDeep", () -> MemberRules.departmentPaths(fifteen + "/層"));
    refused("shared.text.required", () -> MemberRules.departmentPaths(" ; "));
    refused("shared.text.required", () -> MemberRules.departmentPaths("校//甲"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      many.append("校/").append(i).append(';');
    }
    refused(
        "contacts.member.tooManyDepartments", () -> MemberRules.departmentPaths(many.toString()));
  }

  @Test
  void aMemberIsReachable() {
    refused("contacts.member.mobileOrEmail", () -> MemberRules.reachable(null, null));
    MemberRules.reachable(null, MemberRules.email("a@example.edu.mo"));
    MemberRules.reachable(MemberRules.mobile("66201171", "MO"), null);
    refused("shared.mobile.invalid", () -> MemberRules.mobile("12345", "MO"));
    refused("contacts.landline.characters", () -> MemberRules.landline("28a"));
    assertEquals("+853-2833,1000", MemberRules.landline("+853-2833,1000"));
  }

  private static void refused(String key, Executable rule) {
    assertEquals(key, assertThrows(BusinessException.class, rule).key());
  }
}
