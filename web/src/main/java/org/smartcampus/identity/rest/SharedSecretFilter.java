package org.smartcampus.identity.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Lets only callers with the shared secret into the internal endpoints; others see nothing there.
 */
@Provider
public class SharedSecretFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getUriInfo().getBaseUri().getPath().startsWith("/internal")) {
      return;
    }
    String expected = Settings.internalSecret();
    String given = request.getHeaderString("X-Campus-Secret");
    boolean same =
        !expected.isEmpty()
            && given != null
            && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }
}
