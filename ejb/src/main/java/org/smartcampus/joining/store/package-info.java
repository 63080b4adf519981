/** Repositories of joining. */
package org.smartcampus.joining.store;
