/** Downloads of printed reports. */
package org.smartcampus.report.rest;
