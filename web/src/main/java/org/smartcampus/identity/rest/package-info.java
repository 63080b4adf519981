/**
 * The web's side of sign-in: the session filter, the way to and from Keycloak, its code endpoints.
 */
package org.smartcampus.identity.rest;
