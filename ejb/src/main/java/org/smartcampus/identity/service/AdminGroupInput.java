package org.smartcampus.identity.service;

import java.util.Set;
import org.smartcampus.shared.model.Permission;

/**
 * What P-52 stores of a group.
 *
 * @param name 1–32 code points, unique in the school without regard to case
 * @param rights chosen permissions; what they need besides is added
 * @param ownDepartments whether each administrator's own departments are in the scope too
 * @param departments public ids of departments that the scope begins at
 * @param nodes public ids of nodes that the scope begins at
 */
public record AdminGroupInput(
    String name,
    Set<Permission> rights,
    boolean ownDepartments,
    Set<String> departments,
    Set<String> nodes) {}
