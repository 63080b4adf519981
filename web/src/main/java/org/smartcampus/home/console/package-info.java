/**
 * The frame around every page: the list of pages, the menu, the guard and what the top bar shows.
 */
package org.smartcampus.home.console;
