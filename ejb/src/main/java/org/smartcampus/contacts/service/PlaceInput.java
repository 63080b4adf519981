package org.smartcampus.contacts.service;

/** A department that a form chose for a member, by public id. */
public record PlaceInput(String department, boolean leader) {}
