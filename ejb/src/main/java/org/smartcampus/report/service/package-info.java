/**
 * The catalogue of printed reports (P-45): which exist, what they ask, and their printing as PDF
 * and XLSX. The figures come from the services of the features that own them.
 */
package org.smartcampus.report.service;
