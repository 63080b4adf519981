/** The tenant: a school, its names and state, and the statements of personal-data collection. */
package org.smartcampus.school.model;
