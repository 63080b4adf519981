package org.smartcampus.launcher;

/** Something that the person at the terminal has to know; its message is one clear line. */
public class LauncherException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An end with this line. */
  public LauncherException(String message) {
    super(message);
  }

  /** An end with this line, caused by something that the log may show. */
  public LauncherException(String message, Throwable cause) {
    super(message, cause);
  }
}
