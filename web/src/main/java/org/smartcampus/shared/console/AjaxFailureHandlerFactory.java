package org.smartcampus.shared.console;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/**
 * Shows the error page also when an AJAX request failed, with the same reference number in page and
 * log as {@link FailureFilter} gives. Named in faces-config.xml.
 */
public class AjaxFailureHandlerFactory extends ExceptionHandlerFactory {
  public AjaxFailureHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new AjaxFailureHandler(getWrapped().getExceptionHandler());
  }

  private static final class AjaxFailureHandler extends FullAjaxExceptionHandler {
    AjaxFailureHandler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    protected void logException(
        FacesContext context, Throwable exception, String location, LogReason reason) {
      if (Failures.pageOf(exception) == ErrorPage.BROKEN) {
        FailureFilter.log(
            (HttpServletRequest) context.getExternalContext().getRequest(), exception);
      }
    }
  }
}
