package org.smartcampus.identity.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcampus.shared.model.BusinessException;

class VerificationPagesTest {
  @Test
  void theCodeJoinsWhatTheAddressHas() {
    assertEquals(
        "https://school.example.mo/verify?code=a-b",
        VerificationPages.with("https://school.example.mo/verify", "code", "a-b").toString());
    assertEquals(
        "https://school.example.mo:8443/v?x=1&code=a",
        VerificationPages.with("https://school.example.mo:8443/v?x=1", "code", "a").toString());
    assertEquals(
        "school.example.mo:8443", VerificationPages.host("https://school.example.mo:8443/"));
  }

  /** Tests run for an installation on this machine: plain http to it may pass. */
  @Test
  void plainHttpOnlyToThisMachine() {
    assertEquals("127.0.0.1:9", VerificationPages.host("http://127.0.0.1:9/v"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verify",
        "//school.example.mo/v",
        "http://school.example.mo/v",
        "http://127.0.0.1.example.mo/v",
        "http://localhost@school.example.mo/v",
        "https://user:word@school.example.mo/v",
        "https://school.example.mo/v#x",
        "https:///v",
        "https://school.example.mo/a b",
        "javascript:alert(1)",
        "ftp://school.example.mo/v"
      })
  void nothingElseIsAPage(String address) {
    assertEquals(
        "VERIFICATION_PAGE",
        assertThrows(BusinessException.class, () -> VerificationPages.checked(address)).field());
  }
}
