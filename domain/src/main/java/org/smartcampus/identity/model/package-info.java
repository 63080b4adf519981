/**
 * Who somebody is and what he may do: persons, sign-in links, sessions, memberships, admin groups.
 * Keycloak proves who somebody is; these rows decide the rest.
 */
package org.smartcampus.identity.model;
