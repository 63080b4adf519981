package org.smartcampus.identity.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Endpoints between our own parts; each checks the shared secret itself. */
@ApplicationPath("/internal")
public class InternalApi extends Application {}
