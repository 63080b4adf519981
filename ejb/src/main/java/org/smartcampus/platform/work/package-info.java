/** Timers and workers of the technical services. */
package org.smartcampus.platform.work;
