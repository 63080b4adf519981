/** The bureau's pages. */
package org.smartcampus.bureau.console;
