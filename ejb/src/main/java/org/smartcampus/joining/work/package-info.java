/** Joining's timer and its first statement. */
package org.smartcampus.joining.work;
