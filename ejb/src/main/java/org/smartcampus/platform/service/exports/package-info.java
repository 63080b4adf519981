/**
 * Exports of persons' data: ordered for a reason, released (by a second person where many are
 * concerned), and taken by who ordered them (§2.1).
 */
package org.smartcampus.platform.service.exports;
