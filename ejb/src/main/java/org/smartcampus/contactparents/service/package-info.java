/**
 * Use cases of Contact Parents: structure, teachers of nodes, students and parents. {@link
 * org.smartcampus.contactparents.service.Branch} turns a caller's scope into the one predicate that
 * all lists, counts and audiences use (§3.8).
 */
package org.smartcampus.contactparents.service;
