/** The page of the catalogue of reports (P-45). */
package org.smartcampus.report.console;
