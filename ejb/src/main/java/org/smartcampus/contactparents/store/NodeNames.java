package org.smartcampus.contactparents.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Names of nodes of the structure for the audit. */
@ApplicationScoped
public class NodeNames extends NamesInTable {
  public NodeNames() {
    super(
        "StructureNode",
        "select public_id as object, name as named from structure_node where school_id = :school and public_id in"
            + " (:ids)");
  }
}
