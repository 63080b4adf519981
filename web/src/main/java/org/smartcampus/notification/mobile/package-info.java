/** The inbox of a person and a notice on the phone (M-02, M-03), and his own page (M-16). */
package org.smartcampus.notification.mobile;
