package org.smartcampus.joining.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of the children of requests for the audit. */
@ApplicationScoped
public class RequestNames extends NamesInTable {
  public RequestNames() {
    super(
        "JoinRequestChild",
        "select public_id as object, child_name as named from join_request_child where school_id ="
            + " :school and public_id in (:ids)");
  }
}
