package org.smartcampus.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Browsers of several people and the requests that they make. */
final class Pages {
  /** Seconds after which a JVM has compiled a page; half of it leaves the page twice as dear. */
  static final double WARM = 60;

  private Pages() {}

  /** A browser for each session. */
  static List<Http> signedIn(int port, List<String> sessions) {
    List<Http> all = new ArrayList<>();
    for (String session : sessions) {
      all.add(
          new Http(port).cookie("campus_session", session).cookie("campus_language", "en"));
    }
    return all;
  }

  /** Browsers without a session of ours; each gets the server's own at its first page. */
  static List<Http> anonymous(int port, int people) {
    List<Http> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      all.add(new Http(port));
    }
    return all;
  }

  /** A page that must answer 200 and hold a marker. */
  static Load.Request page(List<Http> browsers, String path, String marker) {
    byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
    return person -> check(browsers.get(person).get(path), path, bytes);
  }

  static void check(Http.Answer answer, String what, byte[] marker) throws IOException {
    if (answer.status() != 200 || !answer.holds(marker)) {
      throw new IOException(
          what + " answered " + answer.status() + " without " + new String(marker, StandardCharsets.UTF_8));
    }
  }

  /**
   * Lets a JVM become warm with a page: few people, so that its compilers get their share of two cores.
   */
  static void warm(Load.Request request, double seconds) {
    Load.run(Stand.PEOPLE / 4, seconds, List.of(), request);
  }
}
