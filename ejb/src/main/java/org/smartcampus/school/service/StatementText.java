package org.smartcampus.school.service;

import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.SafeHtml;

/**
 * A statement as a form shows it. {@code draft} is true while the bureau has not put its own text
 * in place; {@code number} and {@code language} go into the consent record.
 */
public record StatementText(
    int number, Language language, String title, SafeHtml body, boolean draft) {}
