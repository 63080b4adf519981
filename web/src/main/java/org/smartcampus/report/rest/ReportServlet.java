package org.smartcampus.report.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartcampus.platform.rest.ContentDisposition;
import org.smartcampus.report.service.CoverageReport;
import org.smartcampus.report.service.PrintFormat;
import org.smartcampus.report.service.PrintedReport;
import org.smartcampus.shared.model.NotFoundException;

/**
 * {@code GET /reports/coverage.pdf}, {@code .xlsx}: prints a report that names nobody and gives it
 * as a download; those that name persons are exports. The service asks the right.
 */
@WebServlet("/reports/*")
public class ReportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/coverage\\.(pdf|xlsx)");

  @Inject private transient CoverageReport coverage;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!path.matches()) {
      throw new NotFoundException();
    }
    PrintFormat format = path.group(1).equals("pdf") ? PrintFormat.PDF : PrintFormat.XLSX;
    PrintedReport report = coverage.print(format);
    try {
      response.setContentType(format.mediaType());
      response.setContentLengthLong(Files.size(report.file()));
      response.setHeader("Content-Disposition", ContentDisposition.attachment(report.name()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      Files.copy(report.file(), response.getOutputStream());
    } finally {
      Files.deleteIfExists(report.file());
    }
  }
}
