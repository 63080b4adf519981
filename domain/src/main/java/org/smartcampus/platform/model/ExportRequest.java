package org.smartcampus.platform.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.smartcampus.shared.model.BusinessException;

/**
 * The permit for somebody to take a file with persons' data (§2.1, F161–F165): for him alone, for a
 * reason, and for a day. Many persons at once need a second person's yes and wait a while, so that
 * somebody may stop it.
 *
 * @param kind what is exported, for example {@code report.notice}
 * @param format suffix of the file
 * @param parameters what of it; known to the kind
 * @param subject the same for people, for example a notification's title
 * @param persons how many persons' data, counted when it was ordered
 * @param many whether that is so many that a second person decides
 * @param state as stored; {@link #stateAt} tells what holds at a moment
 * @param decidedBy name of the second person; empty while nobody has decided
 * @param answer why it was refused, or empty
 * @param openFrom first moment at which it can be taken; null unless released
 * @param openUntil end of the decision while it waits, then end of the taking
 * @param taken how often it was taken
 */
public record ExportRequest(
    long id,
    String publicId,
    String kind,
    String format,
    Map<String, String> parameters,
    String subject,
    int persons,
    boolean many,
    String reason,
    long personId,
    String personName,
    Instant orderedAt,
    ExportState state,
    String decidedBy,
    String answer,
    Instant openFrom,
    Instant openUntil,
    int taken) {
  /** How long a second person may take to decide. */
  public static final Duration DECISION = Duration.ofHours(72);

  /** For how long a released export can be taken. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** Most code points of a reason or an answer. */
  public static final int REASON_MAX = 200;

  public ExportRequest {
    parameters = Map.copyOf(parameters);
  }

  /** The state at a moment: one whose time is over counts as expired. */
  public ExportState stateAt(Instant now) {
    return !state.isOver() && !now.isBefore(openUntil) ? ExportState.EXPIRED : state;
  }

  /** Whether it can be taken at a moment. */
  public boolean isOpen(Instant now) {
    return stateAt(now) == ExportState.RELEASED && !now.isBefore(openFrom);
  }

  /**
   * Refuses to give what nobody has released, or not yet, or what is over.
   *
   * @throws BusinessException {@code platform.export.waits}, {@code platform.export.notYet} or
   *     {@code platform.export.over}
   */
  public void requireOpen(Instant now) {
    ExportState at = stateAt(now);
    if (at.isOver()) {
      throw new BusinessException("platform.export.over");
    }
    if (at == ExportState.WAITING) {
      throw new BusinessException("platform.export.waits");
    }
    if (!isOpen(now)) {
      throw new BusinessException("platform.export.notYet");
    }
  }

  /**
   * Refuses a decision on what does not wait for one, or by who ordered it.
   *
   * @throws BusinessException {@code platform.export.over} or {@code platform.export.own}
   */
  public void requireDecision(long person, Instant now) {
    if (stateAt(now) != ExportState.WAITING) {
      throw new BusinessException("platform.export.over");
    }
    if (person == personId) {
      throw new BusinessException("platform.export.own");
    }
  }
}
