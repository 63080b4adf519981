/** What the bureau itself keeps: the set-up of an installation. */
package org.smartcampus.bureau.model;
