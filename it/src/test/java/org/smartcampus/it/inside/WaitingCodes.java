package org.smartcampus.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Mobile;

/** The one-time codes that wait to be sent; nobody takes text messages in this server. */
@ApplicationScoped
public class WaitingCodes {
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;

  /** The newest code for a number. */
  public String newest(Mobile mobile) {
    return transactions
        .outside(
            () ->
                outside.query(
                    "select payload from outbox where kind = 'platform.code' order by id desc",
                    Map.of(),
                    r -> r.text("payload")))
        .stream()
        .map(WaitingCodes::read)
        .filter(row -> open(row, "mobile").equals(mobile.reveal()))
        .map(row -> open(row, "code"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code waits for this number"));
  }

  /** The newest secret of a kind, a link or a code, that waits to be mailed to an external one. */
  public String mailed(String external, String what) {
    return transactions
        .outside(
            () ->
                outside.query(
                    "select payload from outbox where kind = 'identity.external' order by id desc",
                    Map.of(),
                    r -> r.text("payload")))
        .stream()
        .map(WaitingCodes::read)
        .filter(row -> row.getString("external").equals(external))
        .filter(row -> row.getString("what").equals(what))
        .map(
            row ->
                FieldCipher.decrypt(
                    "identity.external", Base64.getDecoder().decode(row.getString("secret"))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such mail waits"));
  }

  /** Lets the pause after a number's last code be over. */
  public void pass(Mobile to) {
    transactions.outside(
        () ->
            outside.update(
                "update one_time_code set created_at = created_at - interval 30 second where"
                    + " mobile_index = :index",
                Map.of("index", BlindIndex.ofBureau(to))));
  }

  /** A code that is not this one. */
  public static String other(String code) {
    return code.equals("000000") ? "111111" : "000000";
  }

  private static JsonObject read(String payload) {
    try (JsonReader json = Json.createReader(new StringReader(payload))) {
      return json.readObject();
    }
  }

  private static String open(JsonObject row, String name) {
    return FieldCipher.decrypt("code", Base64.getDecoder().decode(row.getString(name)));
  }
}
