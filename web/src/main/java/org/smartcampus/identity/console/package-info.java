/** Pages of administrators and their groups. */
package org.smartcampus.identity.console;
