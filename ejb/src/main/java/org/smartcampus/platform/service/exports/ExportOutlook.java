package org.smartcampus.platform.service.exports;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What an export would be, before it is ordered.
 *
 * @param persons how many persons' data
 * @param many whether a second person would have to agree
 * @param beyond persons at once above which that is so
 * @param deciders how many others could agree
 * @param delayMinutes how long it would wait after the yes
 */
public record ExportOutlook(
    String kind,
    Map<String, String> parameters,
    String titleKey,
    String subject,
    List<String> formats,
    int persons,
    boolean many,
    int beyond,
    int deciders,
    int delayMinutes)
    implements Serializable {}
