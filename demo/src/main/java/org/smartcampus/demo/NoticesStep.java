package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.MembershipService.RoleHolder;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ShownSender;
import org.smartcampus.notification.service.Audience;
import org.smartcampus.notification.service.InboxItem;
import org.smartcampus.notification.service.InboxService;
import org.smartcampus.notification.service.NotificationContent;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.notification.service.SendNotification;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;

/** Notices of the past weeks, really sent, and what parents did with them. */
@ApplicationScoped
class NoticesStep implements DemoStep {
  @Inject private DemoActors actors;
  @Inject private DemoSchools schools;
  @Inject private DemoClock clock;
  @Inject private NodeService nodes;
  @Inject private NotificationService notices;
  @Inject private InboxService inbox;
  @Inject private MembershipService memberships;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 80;
  }

  @Override
  public String what() {
    return "notices and receipts";
  }

  @Override
  public void run() {
    send(
        "admin.hh",
        Duration.ofDays(21),
        "秋季旅行安排",
        "<p>各位家長：</p><p>本校秋季旅行定於下月第一個星期五舉行，目的地為路環郊野公園。請於當日上午八時前送學生回校，並備午膳及雨具。</p>",
        NotificationMode.CONFIRM,
        "小學");
    send(
        "admin.hh",
        Duration.ofDays(14),
        "幼兒部親子同樂日",
        "<p>幼兒部將於本月最後一個星期五下午舉行親子同樂日，請家長與孩子一同出席。</p>",
        NotificationMode.CONFIRM,
        "幼兒");
    send(
        "teacher.hh",
        Duration.ofDays(9),
        "小一甲班親子閱讀週",
        "<p>本班下週舉行親子閱讀週，請家長每晚陪伴孩子閱讀十五分鐘，並於手冊上簽名。</p>",
        NotificationMode.READ,
        "小一甲");
    send(
        "admin.hh",
        Duration.ofDays(3),
        "流感疫苗接種同意",
        "<p>衛生局將於下週三到校為學生接種流感疫苗。請確認是否收悉，同意書已由學生帶回。</p>",
        NotificationMode.CONFIRM,
        "小一");
    send(
        "admin.lw",
        Duration.ofDays(2),
        "家長日通知",
        "<p>本校家長日定於本月最後一個星期六上午舉行，敬請出席。</p>",
        NotificationMode.CONFIRM,
        null);
    answer(DemoSchools.HH, Duration.ofDays(2));
    answer(DemoSchools.LW, Duration.ofHours(30));
  }

  private void send(
      String sender, Duration ago, String title, String body, NotificationMode mode, String node) {
    clock.setBehind(ago);
    actors.as(
        sender,
        () -> {
          Audience audience =
              node == null ? new Audience(true, Set.of()) : new Audience(false, Set.of(id(node)));
          notices.send(
              new SendNotification(
                  PublicId.random(),
                  null,
                  new NotificationContent(
                      title, "", body, mode, ConfirmRule.ANY, null, ShownSender.values()[0]),
                  audience,
                  true));
          return null;
        });
  }

  private String id(String name) {
    return nodes.tree(Permission.STRUCTURE_VIEW).stream()
        .filter(n -> n.name().equals(name))
        .map(NodeSummary::publicId)
        .findFirst()
        .orElseThrow();
  }

  /** Most parents read what they got, most of those confirm. */
  private void answer(String code, Duration ago) {
    int school = schools.find(code);
    List<RoleHolder> parents = transactions.outside(() -> memberships.holders(school, Role.PARENT));
    for (int i = 0; i < parents.size(); i++) {
      RoleHolder parent = parents.get(i);
      int habit = i % 8;
      if (habit < 6) {
        clock.setBehind(ago.minusMinutes(i % 600));
        actors.asParent(
            school,
            parent.personId(),
            parent.refId(),
            "",
            () -> {
              answer(habit);
              return null;
            });
      }
    }
  }

  private void answer(int habit) {
    for (InboxItem item : inbox.newest(5)) {
      inbox.open(item.publicId());
      if (item.mode() == NotificationMode.CONFIRM && habit < 5) {
        inbox.confirm(item.publicId());
      }
    }
  }
}
