/** Joining by QR: the visitor's way, the invitations, the decisions; faces plug in by JoinKind. */
package org.smartcampus.joining.service;
