/** Writing, sending and following notifications, and the inbox of parents. */
package org.smartcampus.notification.service;
