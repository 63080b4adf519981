/**
 * The demo bureau: three schools filled through the product's own services, with a clock that the
 * loader sets. Added to the EAR by the launcher in demo mode only (ADR 0007).
 */
package org.smartcampus.demo;
