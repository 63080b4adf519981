package org.smartcampus.identity.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.smartcampus.platform.service.Site;
import org.smartcampus.shared.model.BusinessException;

/**
 * Addresses of schools' own verification pages. The browser goes there, the application never does.
 */
final class VerificationPages {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private VerificationPages() {}

  /**
   * Refuses what is no address of a page: only https, without name and password or a fragment;
   * plain http to this machine only where the installation itself is tried out on it.
   *
   * @throws BusinessException {@code identity.verification.page.invalid} on the field of the choice
   */
  static URI checked(String address) {
    try {
      URI page = new URI(address);
      boolean safe =
          "https".equalsIgnoreCase(page.getScheme())
              || "http".equalsIgnoreCase(page.getScheme())
                  && isLoopback(page.getHost())
                  && isLoopback(Site.host());
      if (safe
          && page.getHost() != null
          && page.getUserInfo() == null
          && page.getFragment() == null) {
        return page;
      }
    } catch (URISyntaxException notAnAddress) {
      // refused below
    }
    throw new BusinessException("identity.verification.page.invalid").onField("VERIFICATION_PAGE");
  }

  /** The host for the eyes of who is sent there. */
  static String host(String address) {
    return checked(address).getAuthority();
  }

  /** The address with one more parameter. */
  static URI with(String address, String name, String value) {
    URI page = checked(address);
    String sign = page.getRawQuery() == null ? "?" : "&";
    return URI.create(
        address + sign + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static boolean isLoopback(String host) {
    return host != null && LOOPBACK.contains(host);
  }
}
