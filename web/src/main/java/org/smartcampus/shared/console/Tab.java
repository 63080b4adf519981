package org.smartcampus.shared.console;

/**
 * One tab of {@code <sc:tabs>}; tabs are links.
 *
 * @param label text in the page's language
 * @param count number in the chip, or null for none
 * @param tone {@code done}, {@code waiting}, {@code wrong} or {@code neutral}
 * @param href local link
 * @param current whether this tab is open
 */
public record Tab(String label, Long count, String tone, String href, boolean current) {}
