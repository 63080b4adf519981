package org.smartcampus.shared.console;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.EnumSet;
import java.util.Iterator;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.ProofNeededException;

/**
 * Shows a service's refusal where it belongs: beside the sent form's input whose id is the
 * refusal's field, or at the top of the page; where a fresh proof is missing it leads to one. A
 * page therefore needs no try and catch around a service call. Only refusals of an action are
 * taken; what fails while a page is built or drawn goes on to the error pages.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {
  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null
        && faces.isPostback()
        && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        BusinessException refusal = Failures.refusal(events.next().getContext().getException());
        if (refusal instanceof ProofNeededException) {
          events.remove();
          ProofDoor.open(faces);
        } else if (refusal != null) {
          events.remove();
          show(faces, refusal);
        }
      }
    }
    super.handle();
  }

  private static void show(FacesContext faces, BusinessException refusal) {
    String text = refusal.message(CDI.current().select(LanguageBean.class).get().getCurrent());
    String[] input = new String[1];
    if (refusal.field() != null) {
      VisitContext visit =
          VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
      faces
          .getViewRoot()
          .visitTree(visit, (context, component) -> find(component, refusal, faces, input));
    }
    // a listener's refusal can be queued by each layer that it passes
    boolean said =
        faces.getMessageList(input[0]).stream().anyMatch(m -> text.equals(m.getSummary()));
    if (!said) {
      faces.addMessage(input[0], new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
    faces.validationFailed();
  }

  /** Two dialogs of a page may ask for the same: the one that was sent is answered. */
  private static boolean isSent(UIComponent component) {
    UIComponent at = component;
    while (at != null && !(at instanceof UIForm)) {
      at = at.getParent();
    }
    return at == null || ((UIForm) at).isSubmitted();
  }

  private static VisitResult find(
      UIComponent component, BusinessException refusal, FacesContext faces, String[] input) {
    if (component instanceof EditableValueHolder holder
        && refusal.field().equals(component.getId())
        && isSent(component)) {
      holder.setValid(false);
      input[0] = component.getClientId(faces);
      return VisitResult.COMPLETE;
    }
    return VisitResult.ACCEPT;
  }
}
