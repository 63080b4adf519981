package org.smartcampus.it.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Random edits, deletions, swaps and cuts of one chain, as statements that somebody with the
 * database and without the key could run.
 */
final class ChainEdits {
  private static final List<String> TEXTS =
      List.of(
          "actor",
          "role",
          "action",
          "object_type",
          "object_id",
          "address",
          "user_agent",
          "request_id");

  private final int school;
  private final List<String> entries;
  private final Random random;
  private final List<Supplier<List<String>>> kinds =
      List.of(
          this::editText,
          this::editFact,
          this::editDetail,
          this::editDetailAndItsHash,
          this::editLink,
          this::deleteEntry,
          this::deleteDetail,
          this::deleteLink,
          this::deleteAllOfAnEntry,
          this::swapPlaces,
          this::swapContents,
          this::insert,
          this::cut);

  /**
   * @param entries ids of the chain's entries in its order
   */
  ChainEdits(int school, List<String> entries, Random random) {
    this.school = school;
    this.entries = entries;
    this.random = random;
  }

  /** The next one. */
  List<String> next() {
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private List<String> editText() {
    String column = TEXTS.get(random.nextInt(TEXTS.size()));
    // as long as before, so that it fits; another first letter, or one where there was none
    return entry("%1$s = concat(if(left(%1$s, 1) = 'x', 'y', 'x'), substr(%1$s, 2))", column);
  }

  private List<String> editFact() {
    return entry(
        "%s",
        random.nextBoolean()
            ? "at = at + interval " + (1 + random.nextInt(1_000_000)) + " microsecond"
            : "person_id = coalesce(person_id, 0) + " + (1 + random.nextInt(1000)));
  }

  private List<String> editDetail() {
    return List.of("update audit_detail set detail = concat(detail, ' ')" + of("entry_id", any()));
  }

  private List<String> editDetailAndItsHash() {
    String id = any();
    return List.of(
        "update audit_detail set detail = concat(' ', detail)" + of("entry_id", id),
        "update audit_entry e join audit_detail d on d.school_id = e.school_id and d.entry_id = e.id"
            + " set e.detail_hash = replace(replace(replace(to_base64(unhex(sha2(d.detail, 256))),"
            + " '+', '-'), '/', '_'), '=', '') where e.school_id = "
            + school
            + " and e.id = "
            + id);
  }

  private List<String> editLink() {
    return List.of(
        "update audit_seal set mac = concat(if(left(mac, 1) = 'x', 'y', 'x'), substr(mac, 2))"
            + of("entry_id", any()));
  }

  private List<String> deleteEntry() {
    String id = any();
    return List.of(
        "delete from audit_detail" + of("entry_id", id), "delete from audit_entry" + of("id", id));
  }

  private List<String> deleteDetail() {
    return List.of("delete from audit_detail" + of("entry_id", any()));
  }

  private List<String> deleteLink() {
    return List.of("delete from audit_seal" + of("entry_id", any()));
  }

  /** With the links after it moved up, so that no number is missing. */
  private List<String> deleteAllOfAnEntry() {
    int place = random.nextInt(entries.size());
    List<String> all = new ArrayList<>(remove(entries.get(place)));
    all.add(
        "update audit_seal set seq = seq - 1 where school_id = "
            + school
            + " and seq > "
            + (place + 1)
            + " order by seq");
    all.add("update audit_chain set seq = seq - 1 where school_id = " + school);
    return all;
  }

  /** Two links change their entries. */
  private List<String> swapPlaces() {
    String one = any();
    String other = otherThan(one);
    return List.of(
        "update audit_seal set entry_id = -1" + of("entry_id", one),
        "update audit_seal set entry_id = " + one + of("entry_id", other),
        "update audit_seal set entry_id = " + other + of("entry_id", "-1"));
  }

  /** Two entries change what is in them, before and after too. */
  private List<String> swapContents() {
    String one = any();
    String other = otherThan(one);
    return List.of(
        "update audit_entry a join audit_entry b on b.school_id = a.school_id and b.id = "
            + other
            + " set a.object_id = b.object_id, b.object_id = a.object_id, a.detail_hash ="
            + " b.detail_hash, b.detail_hash = a.detail_hash where a.school_id = "
            + school
            + " and a.id = "
            + one,
        "update audit_detail a join audit_detail b on b.school_id = a.school_id and b.entry_id = "
            + other
            + " set a.detail = b.detail, b.detail = a.detail where a.school_id = "
            + school
            + " and a.entry_id = "
            + one);
  }

  /** A copy of an entry under an id of its own, which no sealer shall see. */
  private List<String> insert() {
    String id = any();
    String fresh = "-" + (1 + random.nextInt(1_000_000));
    return List.of(
        "insert into audit_entry select school_id, "
            + fresh
            + ", at, person_id, actor, role, action, object_type, object_id, address, user_agent,"
            + " request_id, detail_hash from audit_entry"
            + of("id", id),
        "insert into audit_detail select school_id, "
            + fresh
            + ", detail from audit_detail"
            + of("entry_id", id));
  }

  /** The end goes, with everything that belongs to it; the chain's row says so too. */
  private List<String> cut() {
    int left = random.nextInt(entries.size());
    List<String> all = new ArrayList<>();
    entries.subList(left, entries.size()).forEach(id -> all.addAll(remove(id)));
    String mac =
        random.nextBoolean()
            ? ", mac = coalesce((select s.mac from audit_seal s where s.school_id = "
                + school
                + " and s.seq = "
                + left
                + "), mac)"
            : "";
    all.add("update audit_chain set seq = " + left + mac + " where school_id = " + school);
    return all;
  }

  private List<String> remove(String id) {
    return List.of(
        "delete from audit_seal" + of("entry_id", id),
        "delete from audit_detail" + of("entry_id", id),
        "delete from audit_entry" + of("id", id));
  }

  private List<String> entry(String change, Object... args) {
    return List.of("update audit_entry set " + String.format(change, args) + of("id", any()));
  }

  private String of(String column, String id) {
    return " where school_id = " + school + " and " + column + " = " + id;
  }

  private String any() {
    return entries.get(random.nextInt(entries.size()));
  }

  private String otherThan(String one) {
    String other = any();
    while (other.equals(one)) {
      other = any();
    }
    return other;
  }
}
