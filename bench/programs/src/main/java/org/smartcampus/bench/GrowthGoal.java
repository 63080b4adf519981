package org.smartcampus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Goal 6: pages of a school of 30,000 beside the same pages of a school of 3,000. */
final class GrowthGoal implements Goal {
  @Override
  public String number() {
    return "6";
  }

  @Override
  public String what() {
    return "growth from 3,000 to 30,000";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    grows(stand, "directory", DirectoryGoal.PATH, "data-rk=\"", stand.small(), stand.large());
    grows(stand, "students", "/console/contactparents/students", "data-rk=\"", stand.fewParents(), stand.parents());
    grows(stand, "parents not bound", "/console/contactparents/unbound", "</html>", stand.fewParents(), stand.parents());
    grows(stand, "home page", "/console/", "</html>", stand.fewParents(), stand.parents());
  }

  private static void grows(Stand stand, String what, String path, String marker, School few, School many)
      throws Exception {
    Load.Request small = Pages.page(people(stand, few), path, marker);
    Load.Request large = Pages.page(people(stand, many), path, marker);
    List<Long> servers = stand.campus().serving();
    Pages.warm(small, 12);
    Pages.warm(large, 12);
    Rounds rounds =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.CPU,
            () -> Load.run(Stand.PEOPLE, 2, servers, small),
            () -> Load.run(Stand.PEOPLE, 2, servers, large));
    stand
        .results()
        .put(
            "6",
            what + ", CPU of 30,000 to 3,000",
            "≤ 1.2",
            String.format(Locale.ROOT, "%s; %.2f ms a page", rounds.text(), rounds.cpu()),
            1.2 / rounds.ratio(),
            rounds.json());
  }

  private static List<Http> people(Stand stand, School school) throws Exception {
    return new ArrayList<>(
        Pages.signedIn(stand.settings().http(), school.administrators(Stand.PEOPLE)));
  }
}
