/** Endpoints of the contacts that pages call by script. */
package org.smartcampus.contacts.rest;
