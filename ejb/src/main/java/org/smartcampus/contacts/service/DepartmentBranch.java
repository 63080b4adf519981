package org.smartcampus.contacts.service;

import java.util.List;

/** A topmost department that the caller sees, with the departments right below it. */
public record DepartmentBranch(DepartmentNode top, List<DepartmentNode> children) {}
