package org.smartcampus.shared.model;

/**
 * What a caller may do. A page, a menu entry, a button and a service method ask for one of these;
 * the rows it reaches are decided by the caller's scope (§3.8). Roles are bundles of permissions,
 * kept in identity.
 */
public enum Permission {
  /** See the list of schools with counts; never a person of a school (P-01). */
  BUREAU_VIEW,
  /** Create, change and suspend schools (P-01). */
  BUREAU_MANAGE,
  /** Enter the console of a school at all. */
  CONSOLE_ENTER,
  CONTACTS_VIEW,
  CONTACTS_MANAGE,
  STRUCTURE_VIEW,
  STRUCTURE_MANAGE,
  TEACHERS_MANAGE,
  STUDENTS_VIEW,
  STUDENTS_MANAGE,
  PARENTS_INVITE,
  PARENTS_VERIFY,
  /** Write to parents and follow what one sent oneself (F113: send). */
  PARENTS_NOTIFY,
  /** Follow, withdraw and remind of what others sent within the scope (F113: manage). */
  NOTICES_MANAGE,
  /** See figures of use and attendance, and the reports on them (P-40, P-45). */
  USAGE_VIEW,
  /** Take lists and files with persons' data out of the system, as far as one sees them (P-52). */
  EXPORT_RUN,
  /** See confidential fields unmasked, each time with a record (§3.11). */
  CONFIDENTIAL_VIEW,
  JOBS_VIEW,
  /** Make and unmake administrators and their groups; super administrators only (P-51, P-52). */
  ADMINS_MANAGE,
  /** Agree to somebody else's export, or stop it; never given to a group (§2.1). */
  EXPORT_DECIDE,
  /** Read the logs of what administrators and members did (P-42, P-43). */
  LOG_VIEW,
  /** Any person with a valid session. */
  SIGNED_IN,
  /** A joined member of the school. */
  STAFF,
  /** A parent bound to at least one child of the school. */
  PARENT,
  /** The system itself: workers, timers, loaders. Never given to a person. */
  SYSTEM
}
