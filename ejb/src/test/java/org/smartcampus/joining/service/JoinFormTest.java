package org.smartcampus.joining.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smartcampus.joining.service.JoinForm.Child;

class JoinFormTest {
  private static final List<String> RELATIONS = List.of("FATHER", "MOTHER", "OTHER");
  private static final Child GOOD = new Child("陳大文", "", "FATHER", "");

  private static Map<String, String> wrong(JoinForm form) {
    return form.refusals(RELATIONS).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().key()));
  }

  private static JoinForm of(Child... children) {
    return new JoinForm("陳家長", "", List.of(children));
  }

  @Test
  void aFullFormIsAccepted() {
    assertEquals(Map.of(), wrong(of(GOOD)));
    assertEquals(Map.of(), wrong(new JoinForm("Ana de Sá", "ana@example.mo", List.of(GOOD, GOOD))));
  }

  @Test
  void namesMustBeThereAndHoldALetter() {
    assertEquals(
        "shared.text.required", wrong(of(new Child(" ", "", "FATHER", ""))).get("childName0"));
    assertEquals(
        "joining.form.name", wrong(of(new Child("123", "", "FATHER", ""))).get("childName0"));
    assertEquals(
        "shared.text.tooLong",
        wrong(of(new Child("陳".repeat(33), "", "FATHER", ""))).get("childName0"));
    assertEquals(
        "shared.text.required", wrong(new JoinForm("", "", List.of(GOOD))).get("applicantName"));
  }

  @Test
  void eachChildHasItsOwnFields() {
    Map<String, String> wrong = wrong(of(GOOD, new Child("", "9".repeat(33), "", "")));
    assertEquals(
        Map.of(
            "childName1", "shared.text.required",
            "studentNo1", "shared.text.tooLong",
            "relation1", "joining.form.relation"),
        wrong);
  }

  @Test
  void theRelationIsOneOfTheOfferedOnes() {
    assertEquals(
        "joining.form.relation", wrong(of(new Child("陳", "", "UNKNOWN", ""))).get("relation0"));
    assertEquals(
        "joining.form.relationText",
        wrong(of(new Child("陳", "", "OTHER", " "))).get("relationText0"));
    assertEquals(Map.of(), wrong(of(new Child("陳", "", "OTHER", "乾媽"))));
  }

  @Test
  void theEmailMayBeEmptyButNotWrong() {
    assertNull(of(GOOD).emailOrNull());
    assertEquals(
        "shared.email.invalid", wrong(new JoinForm("陳", "no-mail", List.of(GOOD))).get("email"));
  }

  @Test
  void oneToTenChildren() {
    assertEquals("joining.form.children", wrong(of()).get("children"));
    JoinForm ten = new JoinForm("陳", "", Collections.nCopies(10, GOOD));
    JoinForm eleven = new JoinForm("陳", "", Collections.nCopies(11, GOOD));
    assertEquals(Map.of(), wrong(ten));
    assertEquals("joining.form.children", wrong(eleven).get("children"));
  }

  @Test
  void aChildIsSubmittedOnceAndNotWhileItWaits() {
    Child waiting = new Child("陳小文", "", "FATHER", "");
    Child again = new Child(" 陳大文 ", "S1", "MOTHER", "");
    assertEquals(
        List.of(GOOD), SubmitRules.fresh(List.of(GOOD, again, waiting), c -> c.equals(waiting)));
  }
}
