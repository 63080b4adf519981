package org.smartcampus.bench;

import jakarta.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Goal S3: what 10,000 people who signed in and opened a page leave in the memory of the server. */
final class SessionsGoal implements Goal {
  private static final int SESSIONS = 10_000;
  private static final int AT_ONCE = 8;

  @Override
  public String number() {
    return "S3";
  }

  @Override
  public String what() {
    return "memory of 10,000 sessions";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    kept(stand, "phone sessions, each after its inbox", stand.parents().parents(SESSIONS), "/m/");
    kept(
        stand,
        "console sessions, each after the home page",
        stand.large().administrators(SESSIONS),
        "/console/");
  }

  private static void kept(Stand stand, String what, List<String> tokens, String path) throws Exception {
    Load.Request warm = Pages.page(Pages.signedIn(stand.settings().http(), tokens.subList(0, Stand.PEOPLE)), path, "</html>");
    Pages.warm(warm, 20);
    long pid = stand.campus().wildfly();
    double before = MemoryGoal.liveHeap(pid);
    Load.times(
        AT_ONCE,
        tokens.size(),
        number -> {
          String token = tokens.get(number);
          try (Http http = Pages.signedIn(stand.settings().http(), Collections.singletonList(token)).get(0)) {
            Pages.check(http.get(path), path, "</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          }
        });
    double after = MemoryGoal.liveHeap(pid);
    double each = (after - before) * 1024 / tokens.size();
    stand
        .results()
        .put(
            "S3",
            "10,000 " + what + ", live heap of WildFly",
            "reported",
            String.format(Locale.ROOT, "%.0f to %.0f MB: %.1f KB a session", before, after, each),
            -1,
            Json.createObjectBuilder()
                .add("heapBeforeMb", Reading.rounded(before))
                .add("heapAfterMb", Reading.rounded(after))
                .add("kbEach", Reading.rounded(each)));
  }
}
