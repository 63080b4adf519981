package org.smartcampus.platform.service;

import java.util.Map;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoicePage;

/**
 * A settings page's choices as read or as typed.
 *
 * @param version of the state that was read; counts the savings of this page
 * @param values as written by {@link Choice#checked}, or as typed
 */
public record ChoiceSheet(ChoicePage page, int version, Map<Choice, String> values) {}
