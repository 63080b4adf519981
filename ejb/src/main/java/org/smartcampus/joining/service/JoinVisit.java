package org.smartcampus.joining.service;

import java.util.List;
import org.smartcampus.shared.model.Mobile;

/**
 * What the join page shows to a visitor now (M-01).
 *
 * @param closedKey why it is not open, for the stage {@code NOT_OPEN}; else null
 * @param mobile the number that is being proven or is proven; prints masked; may be null
 * @param submitKey key that the form carries
 * @param lines the visitor's own lines once his mobile is proven, the newest first
 * @param relations codes of the relations to offer
 * @param openForNew whether the link still takes requests
 * @param proofFresh whether the form may be filled in without a new code
 * @param draft what he filled in and did not submit yet, or null
 */
public record JoinVisit(
    JoinStage stage,
    String schoolName,
    String targetName,
    String closedKey,
    Mobile mobile,
    String submitKey,
    List<JoinLine> lines,
    List<Relation> relations,
    boolean openForNew,
    boolean proofFresh,
    JoinForm draft) {
  /** What a link of a suspended school shows, whoever looks: neither why, nor what he asked for. */
  static JoinVisit notOpen(String schoolName, String targetName) {
    return new JoinVisit(
        JoinStage.NOT_OPEN,
        schoolName,
        targetName,
        "joining.closed.paused",
        null,
        null,
        List.of(),
        List.of(),
        false,
        false,
        null);
  }

  /** A relation to choose: its code and its name. */
  public record Relation(String code, String name) {}
}
