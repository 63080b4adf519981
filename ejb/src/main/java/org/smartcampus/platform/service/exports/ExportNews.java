package org.smartcampus.platform.service.exports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.platform.model.ExportRequest;
import org.smartcampus.platform.store.ExportStore;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Requires;

/** Exports for whoever tells people of them. */
@Stateless
@Requires(Permission.SYSTEM)
public class ExportNews {
  @Inject private ExportStore store;
  @Inject private ExportPlace place;

  /** An export of the school of the transaction. */
  public Optional<ExportRequest> find(String publicId) {
    return store.find(publicId);
  }

  /** Text key of what it is. */
  public String titleKey(ExportRequest request) {
    return place.find(request.kind()).titleKey();
  }
}
