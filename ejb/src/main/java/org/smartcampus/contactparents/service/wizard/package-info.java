/**
 * The one-key wizard (P-61): an order becomes a plan of new nodes, which is shown and then created.
 */
package org.smartcampus.contactparents.service.wizard;
