/** Downloads of stored files. */
package org.smartcampus.platform.rest;
