package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.service.AssignTeacher;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.TeacherService;
import org.smartcampus.contacts.service.MemberPicker;
import org.smartcampus.contacts.service.PickedMember;
import org.smartcampus.shared.model.Permission;

/** Form teachers for every class but hh's last, which shows what happens without one. */
@ApplicationScoped
class TeachersStep implements DemoStep {
  /** Account of the member behind {@code teacher.hh}. */
  private static final String TEACHER = "hh.0037";

  /** Account of the member behind {@code sub.hh}, who teaches no class. */
  private static final String SUB_ADMIN = "hh.0036";

  @Inject private DemoActors actors;
  @Inject private DemoClock clock;
  @Inject private NodeService nodes;
  @Inject private TeacherService teachers;
  @Inject private MemberPicker members;

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String what() {
    return "form teachers";
  }

  @Override
  public void run() {
    clock.setBehind(Duration.ofDays(46));
    actors.as(
        "admin.hh",
        () -> {
          assign("hh.", "小一甲", true);
          return null;
        });
    actors.as(
        "admin.lw",
        () -> {
          assign("lw.", "", false);
          return null;
        });
  }

  private void assign(String accounts, String ownClass, boolean lastStaysEmpty) {
    List<NodeSummary> classes =
        nodes.tree(Permission.STRUCTURE_VIEW).stream().filter(NodeSummary::isClass).toList();
    List<PickedMember> free = new ArrayList<>(joined(accounts, classes.size() + 5));
    int last = classes.size() - (lastStaysEmpty ? 1 : 0);
    for (NodeSummary node : classes.subList(0, last)) {
      PickedMember teacher =
          node.name().equals(ownClass) ? members.find(TEACHER, true).get(0) : free.remove(0);
      teachers.assign(
          new AssignTeacher(
              node.publicId(), teacher.publicId(), TeacherRole.FORM_TEACHER, null, true));
    }
  }

  /** Joined members by account, one look-up each as the picker does it. */
  private List<PickedMember> joined(String accounts, int wanted) {
    List<PickedMember> found = new ArrayList<>();
    for (int i = 2; found.size() < wanted && i < 137; i++) {
      String account = accounts + String.format("%04d", i);
      if (!account.equals(TEACHER) && !account.equals(SUB_ADMIN)) {
        members.find(account, true).stream().limit(1).forEach(found::add);
      }
    }
    return found;
  }
}
