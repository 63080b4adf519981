package org.smartcampus.platform.service;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What is done once it is known how the running transaction ended. */
public final class Outcome {
  private Outcome() {}

  /**
   * Does something after the transaction ended in one way; nothing after any other.
   *
   * @param wanted one of {@code jakarta.transaction.Status}: committed or rolled back
   */
  public static void after(
      TransactionSynchronizationRegistry transaction, int wanted, Runnable work) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing is due before the outcome is known
          }

          @Override
          public void afterCompletion(int status) {
            if (status == wanted) {
              work.run();
            }
          }
        });
  }
}
