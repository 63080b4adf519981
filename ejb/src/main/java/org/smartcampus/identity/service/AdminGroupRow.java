package org.smartcampus.identity.service;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * An admin group as P-51 lists it.
 *
 * @param rights its permissions without that to enter the console
 * @param scope labels of what its scope begins at
 * @param ownDepartments whether each administrator's own departments are in the scope too
 */
public record AdminGroupRow(
    String publicId,
    int version,
    String name,
    boolean active,
    Set<Permission> rights,
    List<String> scope,
    boolean ownDepartments,
    List<AdministratorRow> members)
    implements Serializable {}
