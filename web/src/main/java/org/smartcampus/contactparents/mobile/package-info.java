/** The mobile pages of Contact Parents. */
package org.smartcampus.contactparents.mobile;
