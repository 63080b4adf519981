/** Console pages of a school about itself. */
package org.smartcampus.school.console;
