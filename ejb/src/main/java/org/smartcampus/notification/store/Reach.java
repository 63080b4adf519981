package org.smartcampus.notification.store;

import java.util.Map;
import org.smartcampus.contactparents.service.Branch;
import org.smartcampus.platform.service.Caller;

/**
 * Which notices a sender follows, as one predicate for every query (§3.5): those he sent himself
 * and those that went only to branches of his scope; everything with the whole school as scope.
 */
final class Reach {
  private final Branch branch;
  private final Caller caller;

  private Reach(Caller caller) {
    this.caller = caller;
    this.branch = Branch.of(caller.scope());
  }

  static Reach of(Caller caller) {
    return new Reach(caller);
  }

  /** True for nodes {@code alias} inside the scope. */
  String node(String alias) {
    return branch.sql(alias);
  }

  /** True for notices {@code alias}; uses {@code :person}. */
  String notice(String alias) {
    if (caller.scope().all()) {
      return "true";
    }
    return ("(%1$s.sender_id = :person or (%1$s.whole_school = 0 and not exists (select 1 from"
            + " notification_target t join structure_node g on g.school_id = t.school_id and g.id ="
            + " t.node_id where t.school_id = :school and t.notification_id = %1$s.id and not %2$s)))")
        .formatted(alias, node("g"));
  }

  /** The parameters of both, in a map that may be added to. */
  Map<String, Object> params() {
    Map<String, Object> params = branch.params();
    params.put("person", caller.personId() == null ? 0 : caller.personId());
    return params;
  }
}
