/**
 * The vocabulary that every feature speaks: value types, errors, paging, languages and permissions.
 * It knows no server, no database session and no clock of its own. Out of scope: anything that does
 * work.
 */
package org.smartcampus.shared.model;
