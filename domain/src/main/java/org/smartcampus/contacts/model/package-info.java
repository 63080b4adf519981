/** Departments and members of a school, and the rules of their fields. */
package org.smartcampus.contacts.model;
