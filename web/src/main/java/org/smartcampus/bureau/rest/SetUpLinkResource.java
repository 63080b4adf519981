package org.smartcampus.bureau.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.smartcampus.bureau.service.FirstAdministratorService;
import org.smartcampus.platform.service.Site;

/**
 * {@code GET /internal/setup-link}, with the internal secret: the one-time link by which the
 * bureau's first administrator sets an empty installation up, as plain text. Each call makes a new
 * link and ends the one before; 404 as soon as there is an administrator.
 */
@Path("/setup-link")
@RequestScoped
public class SetUpLinkResource {
  @Inject private FirstAdministratorService service;

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response link() {
    return service
        .issueLink()
        .map(token -> Response.ok(Site.link("/set-up/" + token)))
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
        .header("Cache-Control", "no-store")
        .build();
  }
}
