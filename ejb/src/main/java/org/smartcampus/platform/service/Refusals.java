package org.smartcampus.platform.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.smartcampus.shared.service.Open;

/** Leaves an audit entry when somebody asks for a page without the right to it (§2.1). */
@Stateless
public class Refusals {
  @Inject private Audit audit;

  /** The caller asked for the page of this path and was sent away. */
  @Open("records what the guard refused; gives nothing")
  public void page(String path) {
    audit.record("page.refused", "Page", path);
  }
}
