package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.smartcampus.shared.service.Open;

/**
 * Knows the caller of the running thread. A door (web filter, worker, batch step) enters a caller
 * and leaves it again; services only read it.
 */
@ApplicationScoped
@Open("tells who calls, nothing else")
public class Callers {
  private final ThreadLocal<Caller> current = new ThreadLocal<>();

  /**
   * The caller of this thread.
   *
   * @throws IllegalStateException when no door has entered one
   */
  public Caller current() {
    Caller caller = current.get();
    if (caller == null) {
      throw new IllegalStateException("no caller on this thread");
    }
    return caller;
  }

  public boolean isPresent() {
    return current.get() != null;
  }

  /** Runs work as a caller and restores the one before. Exceptions pass through unchanged. */
  public <T> T as(Caller caller, Callable<T> work) {
    Caller before = current.get();
    current.set(caller);
    try {
      return work.call();
    } catch (Exception e) {
      throw sneak(e);
    } finally {
      restore(before);
    }
  }

  /** Enters a caller for the rest of a request; returns the one before for {@link #restore}. */
  public Caller enter(Caller caller) {
    Caller before = current.get();
    current.set(caller);
    return before;
  }

  public void restore(Caller before) {
    if (before == null) {
      current.remove();
    } else {
      current.set(before);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> RuntimeException sneak(Exception e) throws E {
    throw (E) e;
  }
}
