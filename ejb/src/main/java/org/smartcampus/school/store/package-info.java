/** Rows of schools and statements. */
package org.smartcampus.school.store;
