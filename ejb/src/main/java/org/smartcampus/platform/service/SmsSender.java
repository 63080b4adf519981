package org.smartcampus.platform.service;

import org.smartcampus.shared.model.Mobile;

/** Sends short messages through the bureau's gateway. */
public interface SmsSender {
  /**
   * Sends one text; returns when the gateway has taken it.
   *
   * @param reference the sender's own number of the message, the same at a repeat
   * @throws IllegalStateException when the gateway cannot be reached or refuses; the outbox retries
   */
  void send(Mobile to, String text, String reference);

  /** Where the gateway is. */
  GatewayFacts facts();
}
