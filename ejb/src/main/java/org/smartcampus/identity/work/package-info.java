/** What runs by itself for sign-ins, sessions and devices. */
package org.smartcampus.identity.work;
