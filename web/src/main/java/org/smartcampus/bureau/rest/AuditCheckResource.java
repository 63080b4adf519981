package org.smartcampus.bureau.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.bureau.service.AuditCheckService;
import org.smartcampus.bureau.service.AuditCheckService.Checked;
import org.smartcampus.platform.service.ChainFault;

/**
 * {@code GET /internal/audit/verify}, with the internal secret: walks every audit chain and
 * compares it with its heads outside the database. Answers {@code
 * [{"school":"hh","linked":5210,"waiting":0,"anchored":88,"head":"…","faults":[{"place":17,"entry":
 * 1203,"kind":"ENTRY_ALTERED"}]}]}; place and kind as in {@link ChainFault}. The header {@code
 * Audit-Anchor-Unreadable} counts lines of the anchor that are none.
 */
@Path("/audit/verify")
@RequestScoped
public class AuditCheckResource {
  @Inject private AuditCheckService service;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response check() {
    AuditCheckService.Result result = service.check();
    return Response.ok(result.chains().stream().map(AuditCheckResource::chain).toList())
        .header("Audit-Anchor-Unreadable", result.unreadable())
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Map<String, Object> chain(Checked checked) {
    Map<String, Object> chain = new LinkedHashMap<>();
    chain.put("school", checked.school());
    chain.put("linked", checked.report().linked());
    chain.put("waiting", checked.report().waiting());
    chain.put("anchored", checked.anchor().heads());
    chain.put("head", checked.report().head());
    List<Map<String, Object>> faults =
        checked.faults().stream().map(AuditCheckResource::fault).toList();
    chain.put("faults", faults);
    return chain;
  }

  private static Map<String, Object> fault(ChainFault fault) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", fault.place());
    json.put("entry", fault.entry() == null ? 0 : fault.entry());
    json.put("kind", fault.kind().name());
    return json;
  }
}
