/** The pages Notifications (P-69), New notification (P-68) and a notice's status (P-70). */
package org.smartcampus.notification.console;
