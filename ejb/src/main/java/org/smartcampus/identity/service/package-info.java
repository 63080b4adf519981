/** Sign-in, sessions, memberships, and how a session becomes a caller. */
package org.smartcampus.identity.service;
