package org.smartcampus.identity.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.smartcampus.identity.model.VerificationState;
import org.smartcampus.identity.service.VerificationQuestion;

/**
 * What the page of the second verification shows, in pages {@code #{verify}}; made for one request
 * by the servlet.
 */
public final class VerifyPage {
  private final VerificationQuestion question;
  private final String to;
  private final String refusal;
  private final String field;

  VerifyPage(VerificationQuestion question, String to, String refusal, String field) {
    this.question = question;
    this.to = to;
    this.refusal = refusal;
    this.field = field;
  }

  public VerificationQuestion getQuestion() {
    return question;
  }

  public boolean isLocked() {
    return question.state() == VerificationState.LOCKED;
  }

  /** Where the person goes on afterwards. */
  public String getTo() {
    return to;
  }

  /** The same within an address. */
  public String getToEncoded() {
    return URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  /** This page itself, for the choice of a language. */
  public String getHere() {
    return VerifyServlet.PATH;
  }

  /** The refusal of the whole page, or null. */
  public String getError() {
    return "code".equals(field) ? null : refusal;
  }

  /** The refusal of the code, or null. */
  public String getCodeError() {
    return "code".equals(field) ? refusal : null;
  }
}
