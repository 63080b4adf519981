package org.smartcampus.demo;

/** One step of filling the demo bureau; done once, remembered in the platform's settings. */
interface DemoStep {
  /** Its place in the order, from 1. */
  int order();

  /** What it brings, for the log. */
  String what();

  void run() throws Exception;
}
