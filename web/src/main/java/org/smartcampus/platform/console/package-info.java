/** Pages of the technical services: the import page that features extend. */
package org.smartcampus.platform.console;
