/** The pages behind a join link, without scripts (M-01). */
package org.smartcampus.joining.mobile;
