package org.smartcampus.identity.console;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.smartcampus.identity.model.AdminApp;
import org.smartcampus.shared.model.Permission;

/** One application with the level that is chosen for a group (F113). */
public class AppLevel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final AdminApp app;
  private AdminApp.Level level;

  private AppLevel(AdminApp app, AdminApp.Level level) {
    this.app = app;
    this.level = level;
  }

  /** All applications, each at what some rights come to. */
  static List<AppLevel> of(Set<Permission> rights) {
    return Stream.of(AdminApp.values()).map(app -> new AppLevel(app, app.level(rights))).toList();
  }

  /** True for a right to send beside that to manage, which says it too. */
  static boolean isSaidByManaging(Permission right, Set<Permission> rights) {
    return Stream.of(AdminApp.values())
        .anyMatch(app -> app.sendsBy(right) && rights.contains(app.manage()));
  }

  Set<Permission> rights() {
    return app.rights(level);
  }

  public AdminApp getApp() {
    return app;
  }

  public AdminApp.Level getLevel() {
    return level;
  }

  public void setLevel(AdminApp.Level level) {
    this.level = level;
  }
}
