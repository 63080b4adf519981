package org.smartcampus.contacts.rest;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.smartcampus.contacts.model.ViewPlace;
import org.smartcampus.contacts.service.confidential.ConfidentialViews;
import org.smartcampus.contacts.service.confidential.Look;
import org.smartcampus.platform.model.ConfidentialField;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.RequestLanguage;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.NotFoundException;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * {@code POST /reveal} with {@code kind}, {@code id}, {@code field}, {@code place}, {@code purpose}
 * and the form token: one confidential value as {@code {"value": …, "viewer": …}}, recorded before
 * it is given (§3.11). A refusal is 409 with {@code {"message": …}}; a missing fresh proof is a
 * redirect to it.
 */
@WebServlet("/reveal")
public class RevealServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ConfidentialViews views;
  @Inject private transient Callers callers;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String value =
          views.reveal(
              new Look(
                  request.getParameter("kind"),
                  request.getParameter("id"),
                  word(ConfidentialField.class, request.getParameter("field")),
                  word(ViewPlace.class, request.getParameter("place")),
                  request.getParameter("purpose")));
      answer(response, HttpServletResponse.SC_OK, "value", value);
    } catch (NotFoundException | ForbiddenException | ProofNeededException closed) {
      throw closed;
    } catch (BusinessException refusal) {
      answer(
          response,
          HttpServletResponse.SC_CONFLICT,
          "message",
          refusal.message(RequestLanguage.of(request)));
    }
  }

  private void answer(HttpServletResponse response, int status, String name, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add(name, text)
                .add("viewer", callers.current().name())
                .build()
                .toString());
  }

  private static <E extends Enum<E>> E word(Class<E> of, String word) {
    for (E one : of.getEnumConstants()) {
      if (one.name().equals(word)) {
        return one;
      }
    }
    throw new NotFoundException();
  }
}
