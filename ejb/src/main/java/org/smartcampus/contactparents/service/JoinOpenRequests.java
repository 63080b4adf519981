package org.smartcampus.contactparents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.smartcampus.joining.model.JoinPurpose;
import org.smartcampus.joining.service.JoinCounts;

/** The requests of parents that wait, for the structure (P-60). */
@ApplicationScoped
public class JoinOpenRequests implements OpenRequests {
  @Inject private JoinCounts counts;

  @Override
  public Map<Long, Long> byClass() {
    return counts.waitingByTarget(JoinPurpose.PARENT);
  }
}
