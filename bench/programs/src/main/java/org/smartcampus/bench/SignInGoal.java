package org.smartcampus.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goal S2: whole sign-ins with a mobile and the code that arrives: our door, Keycloak's two pages, the
 * SMS at the sink, and back to a session. Reported beside pages a second of Keycloak's own sign-in form.
 */
final class SignInGoal implements Goal {
  private static final int EACH = 300;
  private static final int AT_ONCE = 8;
  private static final Pattern ACTION = Pattern.compile("<form id=\"([^\"]+)\" action=\"([^\"]+)\"");
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  @Override
  public String number() {
    return "S2";
  }

  @Override
  public String what() {
    return "sign-ins with codes";
  }

  @Override
  public void measure(Stand stand) throws Exception {
    DirectorySchool school = stand.small();
    // the first time a member becomes a person, which is more than a sign-in
    all(stand, school);
    Load.Request form = person -> door(stand, new Http(stand.settings().http()), new Http(keycloak(stand)));
    Pages.warm(form, 10);
    Rounds rounds =
        Rounds.of(
            2,
            Rounds.By.CPU,
            () -> Load.run(AT_ONCE, Stand.SECONDS, stand.campus().all(), form),
            () -> all(stand, school));
    stand
        .results()
        .put(
            "S2",
            "whole sign-ins with a code, CPU of the three to opening Keycloak's form alone",
            "reported",
            String.format(
                Locale.ROOT, "%s; %.1f sign-ins/s, %.0f CPU ms each", rounds.text(), rounds.rate(), rounds.cpu()),
            -1,
            rounds.json());
  }

  private static Reading all(Stand stand, DirectorySchool school) {
    double cpu = Machine.cpu(stand.campus().all());
    long start = System.nanoTime();
    Load.times(AT_ONCE, EACH, number -> signIn(stand, School.mobile(school.id, number)));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Reading(EACH / seconds, (Machine.cpu(stand.campus().all()) - cpu) / EACH, Machine.load());
  }

  private static void signIn(Stand stand, String mobile) throws IOException {
    try (Http ours = new Http(stand.settings().http());
        Http keycloak = new Http(keycloak(stand))) {
      Http.Answer page = door(stand, ours, keycloak);
      page = keycloak.post(action(page, "campus-form-mobile"), Map.of("mobile", mobile), false);
      // each step of Keycloak's ends in a way to the next one
      page = page.location() == null ? page : keycloak.get(path(page.location()));
      String code = code(stand, mobile);
      page = keycloak.post(action(page, null), Map.of("code", code), false);
      if (page.location() == null) {
        throw new IOException("the code was answered with " + page.status());
      }
      Http.Answer back = ours.get(path(page.location()));
      if (back.status() != 302 || !path(back.location()).equals("/m/")) {
        throw new IOException("the sign-in ended with " + back.status() + " " + back.location());
      }
    }
  }

  private static Http.Answer door(Stand stand, Http ours, Http keycloak) throws IOException {
    Http.Answer door = ours.get("/sign-in?to=/m/");
    Http.Answer page = keycloak.get(path(door.location()));
    if (page.status() != 200) {
      throw new IOException("Keycloak's form answered " + page.status());
    }
    return page;
  }

  private static String action(Http.Answer page, String form) throws IOException {
    Matcher action = ACTION.matcher(page.text());
    while (action.find()) {
      if (form == null || action.group(1).equals(form)) {
        return path(action.group(2).replace("&amp;", "&"));
      }
    }
    throw new IOException("Keycloak's page has no form " + form);
  }

  private static String code(Stand stand, String mobile) throws IOException {
    URI sink = URI.create(stand.campus().sms());
    try (Http http = new Http(sink.getPort())) {
      for (int i = 0; i < 200; i++) {
        String json = http.get(sink.getPath() + "?format=json").text();
        JsonArray messages;
        try (var reader = Json.createReader(new StringReader(json))) {
          messages = reader.readArray();
        }
        for (JsonObject message : messages.getValuesAs(JsonObject.class)) {
          if (!message.getString("to").endsWith(mobile.substring(1))) {
            continue;
          }
          Matcher code = CODE.matcher(message.getString("text"));
          if (code.find() && SEEN.add(mobile + code.group(1) + message.getString("time"))) {
            return code.group(1);
          }
        }
        sleep();
      }
    }
    throw new IOException("no code arrived for " + mobile);
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int keycloak(Stand stand) {
    return Integer.parseInt(stand.settings().environment().get("CAMPUS_KEYCLOAK_PORT"));
  }

  private static String path(String address) {
    URI at = URI.create(address);
    return at.getRawQuery() == null ? at.getRawPath() : at.getRawPath() + "?" + at.getRawQuery();
  }
}
