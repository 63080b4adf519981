package org.smartcampus.contactparents.service;

import org.smartcampus.contactparents.model.TeacherRole;

/**
 * Gives a member a role on a node (P-63).
 *
 * @param node public id of the node
 * @param member public id of the member, who must have joined (F203)
 * @param subject for a subject teacher
 * @param main for a form teacher: makes him the main one; the first always is
 */
public record AssignTeacher(
    String node, String member, TeacherRole role, String subject, boolean main) {}
