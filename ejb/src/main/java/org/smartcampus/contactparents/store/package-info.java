/** Rows of the structure and the roster; private to this feature. */
package org.smartcampus.contactparents.store;
