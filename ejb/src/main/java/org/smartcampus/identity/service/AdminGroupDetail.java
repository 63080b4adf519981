package org.smartcampus.identity.service;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.smartcampus.shared.model.Permission;

/** An admin group as its form shows it (P-52). */
public record AdminGroupDetail(
    String publicId,
    int version,
    String name,
    boolean active,
    Set<Permission> rights,
    boolean ownDepartments,
    List<ScopeTarget> scope,
    List<AdministratorRow> members)
    implements Serializable {}
