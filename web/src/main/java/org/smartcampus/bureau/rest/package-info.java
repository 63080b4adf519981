/** What the launcher and production's scripts ask of the bureau. */
package org.smartcampus.bureau.rest;
