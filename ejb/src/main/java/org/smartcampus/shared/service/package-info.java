/** The marks by which a service says who may call it. */
package org.smartcampus.shared.service;
