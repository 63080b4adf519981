package org.smartcampus.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.smartcampus.platform.service.exports.ExportFile;
import org.smartcampus.platform.service.exports.Exports;

/** {@code GET /exports/<id>}: gives a released export to who ordered it, made at this moment. */
@WebServlet("/exports/*")
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Exports exports;

  /** Asking for the headers alone must not use the file up. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    ExportFile export = exports.take(path == null || path.isEmpty() ? "" : path.substring(1));
    try {
      response.setContentType(export.mediaType());
      response.setContentLengthLong(Files.size(export.file()));
      response.setHeader("Content-Disposition", ContentDisposition.attachment(export.name()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      Files.copy(export.file(), response.getOutputStream());
    } finally {
      Files.deleteIfExists(export.file());
    }
  }
}
