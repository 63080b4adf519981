/** Workers that bring a sent notice to further channels and keep its counts. */
package org.smartcampus.notification.work;
