package org.smartcampus.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.smartcampus.platform.store.NamesInTable;

/** Titles of notifications for the audit. */
@ApplicationScoped
public class NoticeTitles extends NamesInTable {
  public NoticeTitles() {
    super(
        "Notification",
        "select public_id as object, title as named from notification where school_id = :school and public_id in"
            + " (:ids)");
  }
}
