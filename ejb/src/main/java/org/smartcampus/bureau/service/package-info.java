/** What the bureau sees of all schools: counted views that hold no person. */
package org.smartcampus.bureau.service;
