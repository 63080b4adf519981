package org.smartcampus.contactparents.service;

import java.io.Serializable;
import org.smartcampus.contactparents.model.StudentStatus;

/**
 * What a list of students shows.
 *
 * @param node public id of a node, or null for all in scope
 * @param status or null for any
 * @param bound or null for any
 */
public record StudentFilter(String node, StudentStatus status, BoundFilter bound)
    implements Serializable {}
