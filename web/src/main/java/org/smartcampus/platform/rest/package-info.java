/** Health of the technical services. */
package org.smartcampus.platform.rest;
