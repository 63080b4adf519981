/** The console's pages of Contact Parents. */
package org.smartcampus.contactparents.console;
