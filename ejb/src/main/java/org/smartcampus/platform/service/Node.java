package org.smartcampus.platform.service;

/** The server that this code runs on; every node of an installation has a name of its own. */
public final class Node {
  private Node() {}

  /** Its name, {@code jboss.node.name}: the host's unless set. */
  public static String name() {
    return System.getProperty("jboss.node.name", "node");
  }
}
