/**
 * Web vocabulary of every console and mobile page: language, texts, theme, form tokens, lazy rows,
 * error handling and security headers. The house tags are described in {@code
 * WEB-INF/smartcampus.taglib.xml}.
 */
package org.smartcampus.shared.console;
