package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.platform.service.Caller;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Permission;

/**
 * Parents of 小一甲 and 小二乙 who opened their class's link, proved their number by the code that came
 * to the demo's SMS sink, and wait for the form teacher.
 */
@ApplicationScoped
class RequestsStep implements DemoStep {
  private static final int QR_DAYS = 30;

  @Inject private DemoActors actors;
  @Inject private DemoSchools schools;
  @Inject private DemoClock clock;
  @Inject private DemoSink sink;
  @Inject private NodeService nodes;
  @Inject private InvitationService invitations;
  @Inject private JoinVisits visits;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String what() {
    return "requests that wait";
  }

  @Override
  public void run() throws Exception {
    clock.setBehind(Duration.ZERO);
    String first = link("小一甲");
    ask(first, "66320001", "梁美華", "周浩然", "20260273", "MOTHER");
    ask(first, "66320002", "Manuel Gonçalves", "麥國強", "20260278", "FATHER");
    ask(first, "66320003", "鄧月英", "劉佩姍", "", "GRANDMOTHER");
    String second = link("小二乙");
    ask(second, "66320004", "劉志偉", "劉芷晴", "", "FATHER");
  }

  private String link(String className) {
    return actors.as(
        "admin.hh",
        () -> {
          String node =
              nodes.tree(Permission.STRUCTURE_VIEW).stream()
                  .filter(n -> n.name().equals(className))
                  .map(NodeSummary::publicId)
                  .findFirst()
                  .orElseThrow();
          invitations.renew(node, QR_DAYS);
          String address = invitations.find(node).link().link();
          return address.substring(address.lastIndexOf('/') + 1);
        });
  }

  private void ask(
      String token, String mobile, String parent, String child, String number, String relation)
      throws Exception {
    int school = schools.find(DemoSchools.HH);
    Caller visitor =
        Caller.anonymous(Language.ZH_HANT, "127.0.0.1", "demo", "demo").visiting(school);
    transactions.call(
        visitor,
        () -> {
          visits.countScan(token);
          return null;
        });
    int statement = transactions.call(visitor, () -> visits.statement(token).number());
    String cookie = transactions.call(visitor, () -> visits.agree(token, statement));
    transactions.call(
        visitor,
        () -> {
          visits.sendCode(token, cookie, mobile);
          return null;
        });
    String code = sink.code(mobile, java.time.Duration.ofMinutes(Setting.CODE_MINUTES.seed()));
    String proven =
        transactions.call(visitor, () -> visits.checkCode(token, cookie, code).cookie());
    JoinForm form =
        new JoinForm(parent, "", List.of(new JoinForm.Child(child, number, relation, "")));
    transactions.call(
        visitor,
        () -> {
          visits.keep(token, proven, form);
          return null;
        });
    String key = transactions.call(visitor, () -> visits.visit(token, proven).submitKey());
    transactions.call(
        visitor,
        () -> {
          visits.submit(token, proven, key);
          return null;
        });
  }
}
