/** The page by which the first administrator sets an installation up. */
package org.smartcampus.bureau.mobile;
