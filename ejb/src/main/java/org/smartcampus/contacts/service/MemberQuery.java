package org.smartcampus.contacts.service;

import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.model.MemberState;

/**
 * What the directory shows.
 *
 * @param department public id of a department, whose subtree is meant; null for all within scope
 * @param state null for all who have not left
 * @param category null for all
 */
public record MemberQuery(String department, MemberState state, MemberCategory category) {}
