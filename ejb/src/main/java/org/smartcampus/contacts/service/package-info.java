/**
 * Contacts: departments, members, their import, and what other features ask about members ({@link
 * org.smartcampus.contacts.service.MemberPicker}).
 */
package org.smartcampus.contacts.service;
