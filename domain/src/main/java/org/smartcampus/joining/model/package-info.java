/**
 * Joining by QR: tokens, consents, requests and the one state machine of all three faces (§3.3).
 */
package org.smartcampus.joining.model;
