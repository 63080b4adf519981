package org.smartcampus.shared.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/console/",
        "/console/contacts/member",
        "/m/notice/AAAAAAAAAAAAAAAAAAAA-_",
        "/jakarta.faces.resource/primeicons/primeicons.woff2.xhtml",
        "/assets/icon-192.png",
        "/reports/coverage.pdf",
        "/m/%E5%AE%B6"
      })
  void anAddressWithOneReadingPasses(String path) {
    assertTrue(AddressFilter.isPlain(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//console/",
        "/console//contacts",
        "/console/.",
        "/console/..",
        "/cgi-bin/../preferences",
        "/cgi-bin/%2e%2e/preferences",
        "/cgi-bin/.%2E/preferences",
        "/cgi-bin/%2e%2e;/preferences",
        "/jakarta.faces.resource/../console/contacts/directory.xhtml",
        "/console/contacts/directory;jsessionid=1",
        "/console%2fcontacts",
        "/console%5ccontacts",
        "/console\\contacts",
        "/console/%00",
        "/console/%252e%252e/m"
      })
  void anAddressWithTwoReadingsDoesNot(String path) {
    assertFalse(AddressFilter.isPlain(path));
  }
}
