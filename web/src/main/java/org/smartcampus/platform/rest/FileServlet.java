package org.smartcampus.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.platform.service.file.FileDownloads;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * {@code GET /files/<id>?s=<school>&e=<expiry>&h=<signature>}: gives a file to the person whose
 * link it is, always as a download and never as a page (design §4.8). Pictures still show in {@code
 * img}.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FileDownloads downloads;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String id = path == null || path.isEmpty() ? "" : path.substring(1);
    String signature = request.getParameter("h");
    if (!PublicId.isShaped(id) || signature == null) {
      throw new NotFoundException();
    }
    int school = (int) number(request, "s", 9);
    FileDownload download = downloads.open(id, school, number(request, "e", 12), signature);
    try (InputStream content = download.content()) {
      response.setContentType(download.file().mediaType());
      response.setContentLengthLong(download.file().size());
      response.setHeader(
          "Content-Disposition", ContentDisposition.attachment(download.file().name()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setHeader("Cache-Control", "no-store");
      content.transferTo(response.getOutputStream());
    }
  }

  private static long number(HttpServletRequest request, String name, int digits) {
    String value = request.getParameter(name);
    if (value == null || !value.matches("\\d{1," + digits + "}")) {
      throw new NotFoundException();
    }
    return Long.parseLong(value);
  }
}
