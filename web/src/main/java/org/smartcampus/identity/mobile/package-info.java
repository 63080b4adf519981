/** Pages on which a person answers for himself, outside the console. */
package org.smartcampus.identity.mobile;
