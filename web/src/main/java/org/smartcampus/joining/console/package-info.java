/** Pages of registration: admin QR codes and the review of applications. */
package org.smartcampus.joining.console;
