/** Rows of departments and members. */
package org.smartcampus.contacts.store;
