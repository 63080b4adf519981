package org.smartcampus.platform.service;

/**
 * Does what an outbox row asks. A CDI bean of any feature; the worker finds it by its kind and
 * calls it as the system, in the row's school. A failure is retried after 1, 5 and 30 minutes and
 * then each hour (§3.16), ten times in all.
 */
public interface OutboxHandler {
  /** The kind of rows it takes, for example {@code notification.deliver}. */
  String kind();

  /**
   * True when its whole effect is in the database: then the effect and the row's end are one
   * transaction. False for effects outside (mail, SMS): it runs without a transaction, may run
   * again after a crash, and must make a repeat harmless.
   */
  default boolean inTransaction() {
    return false;
  }

  void handle(OutboxMessage message);
}
