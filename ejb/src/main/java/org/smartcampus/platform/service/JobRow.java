package org.smartcampus.platform.service;

/**
 * A job in the list of jobs.
 *
 * @param titleKey text key of what it does
 * @param stoppable true when the caller may stop it now
 * @param resumable true when the caller may have another job do what this one left
 */
public record JobRow(JobSummary job, String titleKey, boolean stoppable, boolean resumable) {}
