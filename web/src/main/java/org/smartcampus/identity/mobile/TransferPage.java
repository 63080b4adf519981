package org.smartcampus.identity.mobile;

import org.smartcampus.identity.service.FounderTransferDetail;

/**
 * What the page of a transfer shows, in pages {@code #{founderTransfer}}; made for one request by
 * the servlet.
 */
public final class TransferPage {
  private final FounderTransferDetail detail;
  private final String refusal;
  private final String field;

  TransferPage(FounderTransferDetail detail, String refusal, String field) {
    this.detail = detail;
    this.refusal = refusal;
    this.field = field;
  }

  public FounderTransferDetail getDetail() {
    return detail;
  }

  /** Address that the forms post to. */
  public String getAction() {
    return "/m/founder/" + detail.publicId();
  }

  /** The refusal of the whole page, or null. */
  public String getError() {
    return "code".equals(field) ? null : refusal;
  }

  /** The refusal of a field, or null. */
  public String errorOf(String asked) {
    return asked.equals(field) ? refusal : null;
  }
}
