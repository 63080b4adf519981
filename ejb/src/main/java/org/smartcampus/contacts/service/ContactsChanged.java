package org.smartcampus.contacts.service;

/** Members or departments of a school changed; heard after the transaction. */
public record ContactsChanged(int schoolId) {}
