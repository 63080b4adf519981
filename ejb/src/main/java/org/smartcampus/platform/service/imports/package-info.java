/**
 * Imports of sheets (§2.1, P-24): upload, header check, dry run per row, staged in the database,
 * confirmed, applied by a job in slices of 100 rows, result and error file.
 *
 * <p>A feature writes one {@link org.smartcampus.platform.service.imports.ImportKind}: its
 * permission, its columns, its dry run, its apply. {@link
 * org.smartcampus.platform.service.imports.Imports} does the rest under that kind's name; pages
 * extend {@code platform.console.ImportPage}.
 */
package org.smartcampus.platform.service.imports;
