package org.smartcampus.notification.store;

import java.util.Map;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.shared.model.Permission;

/**
 * What rights of a sender reach, as one predicate for every query (§3.5): the nodes of their scope,
 * and the notices that he sent himself or that went only to such nodes; everything with the whole
 * school as scope. Who may only send follows his own.
 */
final class Reach {
  private final Branch branch;
  private final Caller caller;
  private final String own;

  private Reach(Caller caller, Scope scope) {
    this(caller, scope, "%s.sender_id = :person");
  }

  private Reach(Caller caller, Scope scope, String own) {
    this.caller = caller;
    this.branch = Branch.of(scope);
    this.own = own;
  }

  /** Whom he may write to. */
  static Reach toSend(Caller caller) {
    return new Reach(caller, caller.scope(Permission.PARENTS_NOTIFY));
  }

  /** Which notices he may follow, withdraw and remind of (F113: manage). */
  static Reach toManage(Caller caller) {
    return new Reach(caller, caller.scope(Permission.NOTICES_MANAGE));
  }

  /** Which notices' figures he may see. */
  static Reach toCount(Caller caller) {
    return new Reach(caller, caller.scope(Permission.NOTICES_MANAGE, Permission.USAGE_VIEW));
  }

  /** Which notices' receipts he may take out of the system: none for having sent it. */
  static Reach toExport(Caller caller) {
    return new Reach(caller, caller.scope(Permission.EXPORT_RUN), "false");
  }

  /** True for nodes {@code alias} inside the scope. */
  String node(String alias) {
    return branch.sql(alias);
  }

  /** True for notices {@code alias}; uses {@code :person}. */
  String notice(String alias) {
    if (branch.isWhole()) {
      return "true";
    }
    return ("(%3$s or (%1$s.whole_school = 0 and not exists (select 1 from"
            + " notification_target t join structure_node g on g.school_id = t.school_id and g.id ="
            + " t.node_id where t.school_id = :school and t.notification_id = %1$s.id and not %2$s)))")
        .formatted(alias, node("g"), own.formatted(alias));
  }

  /** The parameters of both, in a map that may be added to. */
  Map<String, Object> params() {
    Map<String, Object> params = branch.params();
    params.put("person", caller.personId() == null ? 0 : caller.personId());
    return params;
  }
}
