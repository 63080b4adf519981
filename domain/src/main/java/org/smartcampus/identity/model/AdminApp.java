package org.smartcampus.identity.model;

import java.util.EnumSet;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * An application in which a group may send, or manage what others sent too (F113, §3.8). A further
 * one is a constant with its two permissions here; groups keep permissions, so that nothing stored
 * changes with it.
 */
public enum AdminApp {
  PARENT_NOTICES(Permission.PARENTS_NOTIFY, Permission.NOTICES_MANAGE);

  /** How far a right over an application goes. */
  public enum Level {
    NONE,
    SEND,
    MANAGE
  }

  private final Permission send;
  private final Permission manage;

  AdminApp(Permission send, Permission manage) {
    this.send = send;
    this.manage = manage;
  }

  /** What some rights come to in this application. */
  public Level level(Set<Permission> rights) {
    if (rights.contains(manage)) {
      return Level.MANAGE;
    }
    return rights.contains(send) ? Level.SEND : Level.NONE;
  }

  /** What a level gives. */
  public Set<Permission> rights(Level level) {
    return switch (level) {
      case NONE -> EnumSet.noneOf(Permission.class);
      case SEND -> EnumSet.of(send);
      case MANAGE -> EnumSet.of(send, manage);
    };
  }

  /** Whether the right to send is this one's; the greater right says it too. */
  public boolean sendsBy(Permission right) {
    return right == send;
  }

  /** What manages in this application. */
  public Permission manage() {
    return manage;
  }
}
