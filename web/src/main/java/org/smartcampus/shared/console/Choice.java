package org.smartcampus.shared.console;

/**
 * One option of a select: its value (text, number or enum) and its label in the page's language.
 */
public record Choice(Object value, String label) {}
