package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.platform.service.Callers;

/** The structure in the caller's scope, for services and imports inside their transaction. */
@ApplicationScoped
public class NodeTrees {
  @Inject private NodeStore store;
  @Inject private Callers callers;

  /** The nodes in scope in reading order, with the way to each. */
  public List<NodeSummary> inScope() {
    return NodeTree.of(store.all(), Branch.of(callers.current().scope()));
  }
}
