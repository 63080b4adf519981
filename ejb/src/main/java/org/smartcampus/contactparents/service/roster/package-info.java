/**
 * The roster's import (P-76). {@link org.smartcampus.contactparents.service.roster.RosterBook}
 * decides each row on what is known in memory, so that the dry run over all rows and the job over a
 * slice come to the same result.
 */
package org.smartcampus.contactparents.service.roster;
