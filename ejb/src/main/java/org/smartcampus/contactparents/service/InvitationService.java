package org.smartcampus.contactparents.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.contactparents.model.NodeState;
import org.smartcampus.contactparents.store.JoinRosterStore;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.service.InvitationDetail;
import org.smartcampus.joining.service.JoinInvitations;
import org.smartcampus.joining.service.JoinWishes;
import org.smartcampus.shared.model.NameKeys;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Invitations of parents, a QR for each class within the caller's scope (P-65, F204–F207). */
@Stateless
@Requires(Permission.PARENTS_INVITE)
public class InvitationService {
  @Inject private JoinWishes wishes;
  @Inject private NodeService nodes;
  @Inject private JoinRosterStore lists;
  @Inject private JoinInvitations invitations;
  @Inject private ParentJoinKind kind;

  /** The classes in scope in the structure's order; search finds the way to a class by any part. */
  public Page<InvitationRow> page(PageRequest request) {
    String wanted = NameKeys.fold(request.search());
    List<NodeSummary> classes =
        nodes.tree(Permission.PARENTS_INVITE).stream()
            .filter(n -> n.isClass() && n.inScope() && n.state() == NodeState.ACTIVE)
            .filter(n -> NameKeys.fold(n.fullName()).contains(wanted))
            .toList();
    List<NodeSummary> shown =
        classes.stream().skip(request.offset()).limit(request.size()).toList();
    Set<Long> answered = lists.classesWithFormTeacher();
    Map<Long, InvitationDetail> links =
        invitations.ofTargets(
            JoinPurpose.PARENT, shown.stream().map(NodeSummary::id).collect(Collectors.toList()));
    return new Page<>(
        shown.stream()
            .map(n -> InvitationRow.of(n, answered.contains(n.id()), links.get(n.id())))
            .toList(),
        classes.size());
  }

  /** The invitation of one class in scope, or why there is none. */
  public ClassInvitation find(String classPublicId) {
    NodeSummary node = schoolClass(classPublicId);
    String closed = kind.target(node.id()).orElseThrow(NotFoundException::new).closedKey();
    String blocked = wishes.isInviting(JoinPurpose.PARENT) ? closed : "joining.closed.kind";
    InvitationDetail link =
        blocked != null ? null : invitations.current(JoinPurpose.PARENT, node.id()).orElse(null);
    return new ClassInvitation(classPublicId, node.name(), blocked, link);
  }

  /** Days for which a QR may be made in the caller's school. */
  public List<Integer> days() {
    return invitations.days();
  }

  /** Makes the class's QR; one that was there stops working. See {@link JoinInvitations#renew}. */
  public void renew(String classPublicId, int days) {
    invitations.renew(JoinPurpose.PARENT, schoolClass(classPublicId).id(), days);
  }

  public void pause(String classPublicId) {
    invitations.pause(JoinPurpose.PARENT, schoolClass(classPublicId).id());
  }

  public void resume(String classPublicId) {
    invitations.resume(JoinPurpose.PARENT, schoolClass(classPublicId).id());
  }

  /** Lets the link live for so many days from now. */
  public void prolong(String classPublicId, int days) {
    invitations.prolong(JoinPurpose.PARENT, schoolClass(classPublicId).id(), days);
  }

  private NodeSummary schoolClass(String publicId) {
    NodeSummary node = nodes.find(publicId, Permission.PARENTS_INVITE);
    if (!node.isClass()) {
      throw new NotFoundException();
    }
    return node;
  }
}
