package org.smartcampus.contacts.service;

import org.smartcampus.contacts.model.Department;

/** A department that a member shall have, in order; the first one is the main one. */
record Place(Department department, boolean leader) {}
