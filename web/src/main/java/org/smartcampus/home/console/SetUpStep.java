package org.smartcampus.home.console;

/**
 * One line of the set-up checklist (P-10, F210).
 *
 * @param name last part of its text keys
 * @param href the page where it is done
 */
public record SetUpStep(String name, String href, boolean done) {
  public String titleKey() {
    return "home.setup." + name;
  }

  /** Text key of the sentence that says what to do. */
  public String hintKey() {
    return "home.setup." + name + ".hint";
  }
}
