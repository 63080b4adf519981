package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.smartcampus.identity.model.ScopeKind;
import org.smartcampus.identity.service.ScopeTarget;
import org.smartcampus.identity.service.ScopeTargets;
import org.smartcampus.shared.model.NameKeys;

/** Campus, section, grade and class as beginnings of an admin group's scope (§3.8). */
@ApplicationScoped
public class NodeScopes implements ScopeTargets {
  private static final int FOUND = 50;

  @Inject private NodeTrees trees;

  @Override
  public ScopeKind kind() {
    return ScopeKind.NODE;
  }

  @Override
  public List<ScopeTarget> find(String text) {
    String wanted = NameKeys.fold(text);
    List<ScopeTarget> found = targets(node -> NameKeys.fold(node.name()).contains(wanted));
    return found.subList(0, Math.min(FOUND, found.size()));
  }

  @Override
  public Optional<ScopeTarget> byPublicId(String publicId) {
    return targets(node -> node.publicId().equals(publicId)).stream().findFirst();
  }

  @Override
  public List<ScopeTarget> byIds(Collection<Long> ids) {
    Set<Long> wanted = Set.copyOf(ids);
    return targets(node -> wanted.contains(node.id()));
  }

  private List<ScopeTarget> targets(Predicate<NodeSummary> wanted) {
    return trees.whole().stream()
        .filter(wanted)
        .map(n -> new ScopeTarget(ScopeKind.NODE, n.id(), n.publicId(), n.fullName()))
        .toList();
  }
}
