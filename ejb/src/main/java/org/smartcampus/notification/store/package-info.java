/** Rows of notifications, recipients, receipts and attempts. */
package org.smartcampus.notification.store;
