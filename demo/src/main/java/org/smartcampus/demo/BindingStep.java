package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.service.BindParent;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.NodeSummary;
import org.smartcampus.contactparents.service.Roster;
import org.smartcampus.contactparents.service.RosterMatch;
import org.smartcampus.identity.model.Role;
import org.smartcampus.identity.service.MembershipService;
import org.smartcampus.identity.service.SignInService;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.Permission;

/** Four of five parents of hh and all of lw have joined and were approved. */
@ApplicationScoped
class BindingStep implements DemoStep {
  /** Rows of one transaction. */
  private static final int SLICE = 40;

  /** The father behind {@code parent.hh}: two children in hh, one in lw. */
  private static final String PARENT = "66201482";

  @Inject private DemoSchools schools;
  @Inject private DemoClock clock;
  @Inject private DemoFiles files;
  @Inject private NodeService nodes;
  @Inject private Roster roster;
  @Inject private SignInService persons;
  @Inject private MembershipService memberships;
  @Inject private InSchool transactions;

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String what() {
    return "bound parents";
  }

  @Override
  public void run() throws IOException {
    clock.setBehind(Duration.ofDays(40));
    transactions.outside(
        () ->
            memberships.addPerson(
                "parent.hh", "蔡佩珊", Mobile.parse(PARENT, "MO"), Language.ZH_HANT));
    bind(schools.find(DemoSchools.HH), "students-guardians.csv", 5);
    bind(schools.find(DemoSchools.LW), "lw-students.csv", 1000);
  }

  /** Binds all parents but every {@code leaveOut}th. */
  private void bind(int school, String file, int leaveOut) throws IOException {
    Map<String, Long> classes = new HashMap<>();
    for (NodeSummary node :
        transactions.call(school, () -> nodes.tree(Permission.STRUCTURE_VIEW))) {
      classes.put(node.fullName(), node.id());
    }
    List<Guardian> guardians = guardians(files.rows(file), leaveOut);
    for (int from = 0; from < guardians.size(); from += SLICE) {
      List<Guardian> slice = guardians.subList(from, Math.min(from + SLICE, guardians.size()));
      transactions.call(
          school,
          () -> {
            slice.forEach(g -> bind(school, classes.get(g.classPath()), g));
            return null;
          });
    }
  }

  private void bind(int school, long node, Guardian g) {
    RosterMatch match =
        roster.match(node, BlindIndex.ofSchool(school, g.mobile()), g.child(), g.studentNo());
    if (match.result() != RosterMatch.Result.EXACT) {
      return;
    }
    long person = persons.personIdOf(g.mobile(), g.name(), g.language());
    long parent =
        roster.bind(
            new BindParent(
                match.studentId(),
                person,
                g.name(),
                g.mobile(),
                null,
                g.language(),
                g.relation(),
                null));
    memberships.give(person, school, Role.PARENT, parent);
  }

  /** The first name of each number keeps it, as in the import. */
  private static List<Guardian> guardians(List<Map<String, String>> rows, int leaveOut) {
    Map<String, String> holders = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    List<Guardian> all = new ArrayList<>();
    for (Map<String, String> row : rows) {
      for (String who : List.of("家長一", "家長二")) {
        String mobile = row.get(who + "手機");
        String name = row.get(who + "姓名");
        if (!mobile.isEmpty() && holders.computeIfAbsent(mobile, m -> name).equals(name)) {
          int place = places.computeIfAbsent(mobile, m -> places.size() + 1);
          if (place % leaveOut != 0 || mobile.equals(PARENT)) {
            all.add(
                new Guardian(
                    name,
                    Mobile.parse(mobile, "MO"),
                    RelationKind.parse(row.get(who + "關係")).orElse(RelationKind.LEGAL_GUARDIAN),
                    Language.of(row.get("家長語言")),
                    row.get("班級"),
                    row.get("學生姓名"),
                    row.get("學生編號")));
          }
        }
      }
    }
    return all;
  }

  private record Guardian(
      String name,
      Mobile mobile,
      RelationKind relation,
      Language language,
      String classPath,
      String child,
      String studentNo) {}
}
