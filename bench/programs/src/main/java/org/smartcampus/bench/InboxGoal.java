package org.smartcampus.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.smartcampus.shared.model.BlindIndex;

/** Goal 9: a parent's inbox of 20 notices on the phone, beside a bare Faces page of one line of text. */
final class InboxGoal implements Goal {
  /** Pages a second of the peer's inbox. */
  private static final double PEER = 95;

  @Override
  public String number() {
    return "9";
  }

  @Override
  public String what() {
    return "inbox on the phone";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    List<String> sessions = stand.parents().parents(Stand.PEOPLE);
    List<Http> people = Pages.signedIn(stand.settings().http(), sessions);
    Load.Request inbox = Pages.page(people, "/m/", "通告 0：");
    Load.Request text =
        Pages.page(Pages.anonymous(stand.settings().floor(), Stand.PEOPLE), "/floor/text.xhtml", "hello 2");
    stand.floor();
    Pages.warm(inbox, Pages.WARM);
    Pages.warm(text, Pages.WARM);
    Rounds rounds =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.RATE,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), text),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.campus().serving(), inbox));
    double[] alone = Load.single(inbox);
    stand
        .results()
        .put(
            "9",
            "inbox of 20 notices on the phone, pages a second to a bare Faces text page",
            "≥ 0.8",
            String.format(Locale.ROOT, "%s; %.2f CPU ms a page", rounds.text(), rounds.cpu()),
            rounds.ratio() / 0.8,
            rounds.json().add("p50", alone[0]).add("p95", alone[1]));
    stand
        .results()
        .put(
            "9",
            "inbox of 20 notices on the phone, pages a second to the peer's 95",
            "≥ 40",
            String.format(Locale.ROOT, "%.1f (%.0f pages/s; alone %.1f ms)", rounds.rate() / PEER, rounds.rate(), alone[0]),
            rounds.rate() / PEER / 40,
            null);
    besideTheSameStatements(stand, sessions, inbox, text);
  }

  /** What the statements alone leave of a bare Faces page, and how far from that ours is. */
  private static void besideTheSameStatements(
      Stand stand, List<String> sessions, Load.Request inbox, Load.Request text) throws Exception {
    List<Http> browsers = Pages.anonymous(stand.settings().floor(), Stand.PEOPLE);
    List<String> paths =
        sessions.stream()
            .map(token -> "/floor/inbox.xhtml?session=" + BlindIndex.ofSecret("session", token))
            .toList();
    byte[] marker = "通告 0：".getBytes(StandardCharsets.UTF_8);
    Load.Request bare =
        person -> Pages.check(browsers.get(person).get(paths.get(person)), "bare inbox", marker);
    Pages.warm(bare, Pages.WARM);
    Rounds cost =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.RATE,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floor().serving(), text),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floorAndDatabase(), bare));
    stand
        .results()
        .put(
            "9",
            "bare Faces page with the inbox's three statements and 20 rows, pages a second to a bare text page",
            "the most of 0.8",
            String.format(Locale.ROOT, "%s; %.2f CPU ms a page", cost.text(), cost.cpu()),
            -1,
            cost.json());
    Rounds ours =
        Rounds.of(
            Stand.ROUNDS,
            Rounds.By.RATE,
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.floorAndDatabase(), bare),
            () -> Load.run(Stand.PEOPLE, Stand.SECONDS, stand.campus().serving(), inbox));
    stand
        .results()
        .put(
            "9",
            "inbox of 20 notices on the phone, pages a second to that bare page of the same statements",
            "reported",
            String.format(Locale.ROOT, "%s; %.2f CPU ms a page", ours.text(), ours.cpu()),
            -1,
            ours.json());
  }
}
