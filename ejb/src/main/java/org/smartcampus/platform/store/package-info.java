/** The SQL gateways and the tables of the technical services. */
package org.smartcampus.platform.store;
