package org.smartcampus.it.story;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** In a story each step needs the one before: after a failure the rest is skipped and says so. */
final class StopAtFirst implements TestExecutionExceptionHandler, ExecutionCondition {
  private String failed;

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable cause)
      throws Throwable {
    failed = context.getDisplayName();
    if (context.getRequiredTestInstance() instanceof StoryIT story) {
      story.shootFailure();
    }
    throw cause;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return failed == null
        ? ConditionEvaluationResult.enabled("no step failed")
        : ConditionEvaluationResult.disabled(failed + " failed");
  }
}
