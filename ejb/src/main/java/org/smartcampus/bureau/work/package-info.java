/** Work of the bureau that nobody waits for. */
package org.smartcampus.bureau.work;
