/** Persistence plumbing of tenancy and the entities of the technical services. */
package org.smartcampus.platform.model;
