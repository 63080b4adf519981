package org.smartcampus.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcampus.platform.service.CodeCheck;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.FieldCipher;
import org.smartcampus.shared.model.Mobile;

/** The table of one-time codes; tries are taken by conditional updates, so races never add one. */
@ApplicationScoped
public class OneTimeCodeStore {
  @Inject private OutsideSql sql;

  public void add(String request, String purpose, Mobile mobile, Instant now, Duration valid) {
    sql.update(
        "insert into one_time_code (request_id, purpose, mobile, mobile_index, code_hash, tries,"
            + " created_at, expires_at) values (:request, :purpose, :mobile, :index, '', 0, :now,"
            + " :expires)",
        Map.of(
            "request",
            request,
            "purpose",
            purpose,
            "mobile",
            FieldCipher.encrypt("Mobile", mobile.reveal()),
            "index",
            BlindIndex.ofBureau(mobile),
            "now",
            now,
            "expires",
            now.plus(valid)));
  }

  /**
   * Puts a code into a request that has none, as one of its number's codes of the day. Each code
   * takes a place that a unique key keeps, so that two at once never share the last one.
   *
   * @param dayAgo codes made before give their places back
   * @param most places of a number
   * @return false when the request has a code already (a repeat), or every place is taken
   */
  public boolean fill(String request, String hash, Mobile mobile, Instant dayAgo, int most) {
    giveBack(BlindIndex.ofBureau(mobile), dayAgo);
    for (int place = 1; place <= most; place++) {
      if (takePlace(request, hash, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a code of a kind was asked for a number after a moment. */
  public boolean isAsked(String purpose, Mobile mobile, Instant after) {
    return !sql.query(
            "select request_id from one_time_code where mobile_index = :index and created_at >"
                + " :after and purpose = :purpose limit 1",
            Map.of("index", BlindIndex.ofBureau(mobile), "after", after, "purpose", purpose),
            r -> r.text("request_id"))
        .isEmpty();
  }

  /** Codes sent to all numbers together since a moment. */
  public long sentSince(Instant since) {
    return sql.query(
            "select count(*) n from one_time_code where created_at > :since and day_place is not"
                + " null",
            Map.of("since", since),
            r -> r.id("n"))
        .get(0);
  }

  // found first and changed by key: a range lock here would let two fillers stop each other
  private void giveBack(String mobileIndex, Instant dayAgo) {
    sql.query(
            "select request_id from one_time_code where mobile_index = :index and created_at <="
                + " :dayAgo and day_place is not null",
            Map.of("index", mobileIndex, "dayAgo", dayAgo),
            r -> r.text("request_id"))
        .forEach(
            old ->
                sql.update(
                    "update one_time_code set day_place = null where request_id = :request",
                    Map.of("request", old)));
  }

  private boolean takePlace(String request, String hash, int place) {
    try {
      return sql.update(
              "update one_time_code set code_hash = :hash, day_place = :place where request_id ="
                  + " :request and code_hash = ''",
              Map.of("request", request, "hash", hash, "place", place))
          == 1;
    } catch (SqlFailure e) {
      if (e.isDuplicate()) {
        return false;
      }
      throw e;
    }
  }

  /** Takes one of the tries; false when none is left or the request is unknown. */
  public boolean takeTry(String request, String purpose, int most) {
    return sql.update(
            "update one_time_code set tries = tries + 1 where request_id = :request and purpose ="
                + " :purpose and tries < :most and used_at is null",
            Map.of("request", request, "purpose", purpose, "most", most))
        == 1;
  }

  public boolean exists(String request, String purpose) {
    return !sql.query(
            "select request_id from one_time_code where request_id = :request and purpose ="
                + " :purpose and used_at is null",
            Map.of("request", request, "purpose", purpose),
            r -> r.text("request_id"))
        .isEmpty();
  }

  /** The number that a request was made for. */
  public Optional<Mobile> mobile(String request) {
    return sql
        .query(
            "select mobile from one_time_code where request_id = :request",
            Map.of("request", request),
            r -> Mobile.ofStored(FieldCipher.decrypt("Mobile", r.bytes("mobile"))))
        .stream()
        .findFirst();
  }

  /**
   * Uses the code up when the hash fits and its time is not over.
   *
   * @param most tries that a code has
   */
  public CodeCheck use(String request, String hash, Instant now, int most) {
    Map<String, Object> p = Map.of("request", request, "hash", hash, "now", now);
    int used =
        sql.update(
            "update one_time_code set used_at = :now where request_id = :request and code_hash ="
                + " :hash and used_at is null and expires_at > :now",
            p);
    List<Row> rows =
        sql.query(
            "select mobile, expires_at, tries from one_time_code where request_id = :request",
            p,
            r -> new Row(r.bytes("mobile"), r.instant("expires_at"), r.number("tries")));
    if (used == 1) {
      return CodeCheck.proven(Mobile.ofStored(FieldCipher.decrypt("Mobile", rows.get(0).mobile)));
    }
    return rows.isEmpty() || !rows.get(0).expires.isAfter(now)
        ? CodeCheck.expired()
        : CodeCheck.wrong(rows.get(0).tries >= most);
  }

  /** Deletes requests made before a moment; returns how many. */
  public int forget(Instant before) {
    return sql.update(
        "delete from one_time_code where created_at < :before", Map.of("before", before));
  }

  private record Row(byte[] mobile, Instant expires, int tries) {}
}
