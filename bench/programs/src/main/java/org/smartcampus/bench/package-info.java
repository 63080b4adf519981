/**
 * Measurements side by side: each operation of the product between two readings of its limit. Nothing
 * here is a test; the method stands in the README of this folder.
 */
package org.smartcampus.bench;
