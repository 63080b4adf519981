package org.smartcampus.school.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.smartcampus.platform.service.file.FileDownload;
import org.smartcampus.school.service.SchoolPictures;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.PublicId;

/**
 * {@code GET /pictures/<school>/<id>}: a school's logo or welcome picture. Another picture has
 * another address, so browsers may keep it.
 */
@WebServlet("/pictures/*")
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SchoolPictures pictures;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path =
        request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/");
    if (path.length != 3 || !PublicId.isShaped(path[1]) || !PublicId.isShaped(path[2])) {
      throw new NotFoundException();
    }
    FileDownload download = pictures.open(path[1], path[2]);
    try (InputStream content = download.content()) {
      response.setContentType(download.file().mediaType());
      response.setContentLengthLong(download.file().size());
      response.setHeader("Content-Disposition", "attachment");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setHeader("Cache-Control", "private, max-age=604800, immutable");
      content.transferTo(response.getOutputStream());
    }
  }
}
