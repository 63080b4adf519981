/** What a school shows to everybody. */
package org.smartcampus.school.rest;
