package org.smartcampus.notification.model;

/** How far the mail of a notice to one guardian came. */
public enum MailState {
  /** Not sent yet; tried again for two days. */
  WAITING("waiting"),
  SENT("info"),
  /** Given up, or the address was refused. */
  FAILED("wrong");

  private final String tone;

  MailState(String tone) {
    this.tone = tone;
  }

  /** A chip's tone. */
  public String tone() {
    return tone;
  }

  /** Key of its name. */
  public String textKey() {
    return "notification.detail.mail." + name();
  }
}
