package org.smartcampus.platform.service;

import java.time.Instant;

/**
 * The end of an audit chain as it was at some time.
 *
 * @param school inner number of the school; 0 is the bureau
 * @param seq number of the last link, from 1
 * @param mac signature of the last link
 */
public record AnchoredHead(int school, long seq, String mac, Instant at) {}
