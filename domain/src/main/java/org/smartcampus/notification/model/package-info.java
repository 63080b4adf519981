/** Notifications to parents: the notice, its states and the rules of receipts (§3.5). */
package org.smartcampus.notification.model;
