package org.smartcampus.contactparents.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.smartcampus.contactparents.service.InvitationRow;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;
import org.smartcampus.shared.model.Permission;

/** The classes with their invitations (P-65). */
@Named
@ViewScoped
public class InvitePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private InvitationService invitations;
  @Inject private Callers callers;

  private String text = "";

  private final LazyRows<InvitationRow> rows =
      new LazyRows<>(Set.of(), InvitationRow::classPublicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<InvitationRow> page(PageRequest request) {
          return invitations.page(request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public void clear() {
          text = "";
        }
      };

  public LazyRows<InvitationRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** Whether the caller may assign the missing form teacher himself. */
  public boolean isAssigning() {
    return callers.current().has(Permission.TEACHERS_MANAGE);
  }
}
