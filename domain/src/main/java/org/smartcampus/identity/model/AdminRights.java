package org.smartcampus.identity.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.Permission;

/**
 * The rights that an admin group may be given, and what each of them needs besides (F112, P-52).
 * Nobody can be given the right over administrators: only super administrators have it, so that no
 * group widens itself (§3.8).
 */
public final class AdminRights {
  private static final Map<Permission, Set<Permission>> NEEDS = new EnumMap<>(Permission.class);

  static {
    put(Permission.CONTACTS_VIEW);
    put(Permission.CONTACTS_MANAGE, Permission.CONTACTS_VIEW);
    put(Permission.STRUCTURE_VIEW);
    put(Permission.STRUCTURE_MANAGE, Permission.STRUCTURE_VIEW);
    put(Permission.TEACHERS_MANAGE, Permission.STRUCTURE_VIEW);
    put(Permission.STUDENTS_VIEW, Permission.STRUCTURE_VIEW);
    put(Permission.STUDENTS_MANAGE, Permission.STRUCTURE_VIEW, Permission.STUDENTS_VIEW);
    put(Permission.PARENTS_INVITE, Permission.STRUCTURE_VIEW, Permission.STUDENTS_VIEW);
    put(Permission.PARENTS_VERIFY, Permission.STRUCTURE_VIEW, Permission.STUDENTS_VIEW);
    put(Permission.PARENTS_NOTIFY, Permission.STRUCTURE_VIEW, Permission.STUDENTS_VIEW);
    put(
        Permission.NOTICES_MANAGE,
        Permission.PARENTS_NOTIFY,
        Permission.STRUCTURE_VIEW,
        Permission.STUDENTS_VIEW);
    put(Permission.USAGE_VIEW, Permission.STRUCTURE_VIEW);
    put(Permission.EXPORT_RUN);
    put(Permission.CONFIDENTIAL_VIEW);
  }

  private AdminRights() {}

  private static void put(Permission right, Permission... needed) {
    NEEDS.put(right, Set.of(needed));
  }

  /**
   * A choice of rights with all that they need, and the right to enter the console.
   *
   * @throws BusinessException {@code identity.group.noRight} for an empty choice; {@code
   *     identity.group.nobodyToSee} for a right over persons' data without one to see persons
   * @throws IllegalArgumentException for a right that no group can have
   */
  public static Set<Permission> completed(Collection<Permission> chosen) {
    if (chosen.isEmpty()) {
      throw new BusinessException("identity.group.noRight").onField("contacts");
    }
    Set<Permission> all = EnumSet.of(Permission.CONSOLE_ENTER);
    for (Permission right : chosen) {
      Set<Permission> needed = NEEDS.get(right);
      if (needed == null) {
        throw new IllegalArgumentException("no group may have " + right);
      }
      all.add(right);
      all.addAll(needed);
    }
    requirePersons(all, Permission.EXPORT_RUN, "exports");
    requirePersons(all, Permission.CONFIDENTIAL_VIEW, "confidential");
    return all;
  }

  /** What goes further than seeing persons is nothing where none is seen. */
  private static void requirePersons(Set<Permission> rights, Permission further, String field) {
    if (rights.contains(further) && !ofContacts(rights) && !ofEducation(rights)) {
      throw new BusinessException("identity.group.nobodyToSee").onField(field);
    }
  }

  /** True when some of the rights reach members of departments. */
  public static boolean ofContacts(Set<Permission> rights) {
    return rights.contains(Permission.CONTACTS_VIEW);
  }

  /** True when some of the rights reach nodes of the structure. */
  public static boolean ofEducation(Set<Permission> rights) {
    return rights.contains(Permission.STRUCTURE_VIEW);
  }
}
