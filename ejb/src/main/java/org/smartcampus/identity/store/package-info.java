/** Rows of persons, sessions, memberships and admin groups. */
package org.smartcampus.identity.store;
