package org.smartcampus.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goal 3: the directory of 30,000 members, 50 a page, beside a PrimeFaces table of 50 rows in memory. */
final class DirectoryGoal implements Goal {
  static final String PATH = "/console/contacts/directory";

  private static final int ROWS = 50;

  /** Pages per second of the peer that lists 30,000 students. */
  private static final double PEER = 29;

  @Override
  public String number() {
    return "3";
  }

  @Override
  public String what() {
    return "directory of 30,000 members";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    List<Http> people =
        Pages.signedIn(stand.settings().http(), stand.large().administrators(Stand.PEOPLE));
    Load.Request page = Pages.page(people, PATH, "data-rk=\"");
    Load.Request table =
        Pages.page(
            Pages.anonymous(stand.settings().floor(), Stand.PEOPLE), "/floor/table.xhtml", "Name 49");
    stand.floor();
    Pages.warm(page, Pages.WARM);
    Pages.warm(table, Pages.WARM);
    Rounds rounds =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.CPU,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), table),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.campus().serving(), page));
    double[] alone = Load.single(page);
    stand
        .results()
        .put(
            "3",
            "directory page 1 of 30,000, CPU to a bare PrimeFaces table",
            "≤ 3",
            String.format(Locale.ROOT, "%s; %.2f ms a page", rounds.text(), rounds.cpu()),
            3 / rounds.ratio(),
            rounds.json().add("p50", alone[0]).add("p95", alone[1]));
    stand
        .results()
        .put(
            "3",
            "directory page 1 of 30,000, pages a second to the peer's 29",
            "≥ 12",
            String.format(Locale.ROOT, "%.1f (%.0f pages/s; alone %.1f ms)", rounds.rate() / PEER, rounds.rate(), alone[0]),
            rounds.rate() / PEER / 12,
            null);
    besideTheSameComponents(stand, page, table);
    paging(stand);
  }

  /** What the parts of the page alone cost on bare WildFly, rows in memory, and how far from that ours is. */
  private static void besideTheSameComponents(Stand stand, Load.Request page, Load.Request table)
      throws Exception {
    Load.Request bare =
        Pages.page(
            Pages.anonymous(stand.settings().floor(), Stand.PEOPLE), "/floor/directory.xhtml", "Name 49");
    Pages.warm(bare, Pages.WARM);
    Rounds cost =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.CPU,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), table),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), bare));
    stand
        .results()
        .put(
            "3",
            "bare page of the directory's components, rows in memory, CPU to a bare PrimeFaces table",
            "the least of 3",
            String.format(Locale.ROOT, "%s; %.2f ms a page", cost.text(), cost.cpu()),
            -1,
            cost.json());
    Rounds ours =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.CPU,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), bare),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.campus().serving(), page));
    stand
        .results()
        .put(
            "3",
            "directory page 1 of 30,000, CPU to that bare page of the same components",
            "reported",
            String.format(Locale.ROOT, "%s; %.2f ms a page", ours.text(), ours.cpu()),
            -1,
            ours.json());
  }

  /** Pages on from the first page and at the 600th, and jumps there. */
  private void paging(Stand stand) throws Exception {
    Pager pager = new Pager(stand, 0);
    Pager deep = new Pager(stand, 29_950 - 3 * ROWS);
    Pager jumper = new Pager(stand, 0);
    // one person pages; on and back, so that each request is a step to a neighbour
    for (int i = 0; i < 60; i++) {
      pager.step();
      deep.step();
      jumper.jump(20_000 + i * 50);
    }
    List<Double> onRatios = new ArrayList<>();
    List<Double> jumpRatios = new ArrayList<>();
    double near = 0;
    for (int round = 0; round < Stand.ROUNDS; round++) {
      double before = pager.cpu(40, pager::step);
      double far = deep.cpu(40, deep::step);
      double again = pager.cpu(40, pager::step);
      near = (before + again) / 2;
      onRatios.add(far / near);
      int from = round * 1000;
      int[] at = {from};
      jumpRatios.add(jumper.cpu(20, () -> jumper.jump((at[0] += 7_450) % 29_950 / 50 * 50)) / near);
    }
    double on = Rounds.median(onRatios.stream().mapToDouble(d -> d).toArray());
    double jump = Rounds.median(jumpRatios.stream().mapToDouble(d -> d).toArray());
    stand
        .results()
        .put(
            "3",
            "paging on at page 600 of the directory, CPU to paging on at page 1",
            "≤ 1.2",
            String.format(Locale.ROOT, "%.2f; %.2f ms a step", on, near),
            1.2 / on,
            Json.createObjectBuilder().add("rounds", Json.createArrayBuilder(onRatios)));
    stand
        .results()
        .put(
            "3",
            "a jump anywhere in the directory, CPU to paging on at page 1",
            "≤ 10",
            String.format(Locale.ROOT, "%.2f", jump),
            10 / jump,
            Json.createObjectBuilder().add("rounds", Json.createArrayBuilder(jumpRatios)));
  }

  /** One person with the directory open. */
  private static final class Pager {
    private final Stand stand;
    private final FacesPage page;
    private final Map<String, String> form;
    private int first;
    private int direction = ROWS;
    private int steps;

    Pager(Stand stand, int first) throws Exception {
      this.stand = stand;
      Http http = Pages.signedIn(stand.settings().http(), stand.large().administrators(1)).get(0);
      page = new FacesPage(http, PATH);
      form = page.form("list");
      if (first > 0) {
        jump(first);
      }
    }

    interface Step {
      void go() throws IOException;
    }

    double cpu(int times, Step step) throws IOException {
      double before = Machine.cpu(stand.campus().serving());
      for (int i = 0; i < times; i++) {
        step.go();
      }
      return (Machine.cpu(stand.campus().serving()) - before) / times;
    }

    /** To a neighbour: two on, two back. */
    void step() throws IOException {
      if (steps > 0 && steps % 2 == 0) {
        direction = -direction;
      }
      steps++;
      jump(first + direction);
    }

    void jump(int to) throws IOException {
      first = to;
      Map<String, String> more = new LinkedHashMap<>();
      more.put("list:members_pagination", "true");
      more.put("list:members_first", Integer.toString(first));
      more.put("list:members_rows", Integer.toString(ROWS));
      more.put("list:members_skipChildren", "true");
      more.put("list:members_encodeFeature", "true");
      more.put("jakarta.faces.behavior.event", "page");
      more.put("jakarta.faces.partial.event", "page");
      Http.Answer answer = page.ajax(form, "list:members", "list:members", "list:members", more);
      Pages.check(answer, "page from " + first, ("data-ri=\"" + first + "\"").getBytes(StandardCharsets.UTF_8));
    }
  }
}
