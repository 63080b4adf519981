package org.smartcampus.contacts.service;

/** A department to choose, with the names of the levels above it: {@code 教務處 / 中文科}. */
public record DepartmentChoice(String publicId, String label) {}
