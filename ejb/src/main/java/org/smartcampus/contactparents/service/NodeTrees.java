package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.store.NodeStore;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;

/** The structure in the caller's scope, for services and imports inside their transaction. */
@ApplicationScoped
public class NodeTrees {
  @Inject private NodeStore store;
  @Inject private Callers callers;
  @Inject @Any private Instance<OpenRequests> requests;

  /** The nodes that a right reaches in reading order, with the way to each. */
  public List<NodeSummary> inScope(Permission right) {
    return NodeTree.of(store.all(), Branch.of(callers.current().scope(right)));
  }

  /**
   * The nodes of the whole school in reading order, for choices that lead out of the caller's
   * scope.
   */
  public List<NodeSummary> whole() {
    return NodeTree.of(store.all(), Branch.of(Scope.ALL));
  }

  /** Open requests by class id. */
  public Map<Long, Long> pending() {
    Map<Long, Long> all = new HashMap<>();
    for (OpenRequests source : requests) {
      source.byClass().forEach((id, n) -> all.merge(id, n, Long::sum));
    }
    return all;
  }
}
