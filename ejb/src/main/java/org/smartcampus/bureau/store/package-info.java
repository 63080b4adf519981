/** The bureau's own tables. */
package org.smartcampus.bureau.store;
