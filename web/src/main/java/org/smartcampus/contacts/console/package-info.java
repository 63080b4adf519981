/** Console pages of Contacts: directory, member form, import. */
package org.smartcampus.contacts.console;
