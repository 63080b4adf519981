/**
 * Technical services that every feature uses: callers and schools, audit, outbox, jobs, codes,
 * files, sheets, prints.
 */
package org.smartcampus.platform.service;
