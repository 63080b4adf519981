/** Schools and statements. */
package org.smartcampus.school.service;
