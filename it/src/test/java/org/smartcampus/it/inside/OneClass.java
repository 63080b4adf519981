package org.smartcampus.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.smartcampus.contactparents.model.RelationKind;
import org.smartcampus.contactparents.model.SectionKind;
import org.smartcampus.contactparents.model.TeacherRole;
import org.smartcampus.contactparents.service.AddNode;
import org.smartcampus.contactparents.service.AssignTeacher;
import org.smartcampus.contactparents.service.InvitationService;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.contactparents.service.ParentInput;
import org.smartcampus.contactparents.service.ParentService;
import org.smartcampus.contactparents.service.StudentInput;
import org.smartcampus.contactparents.service.StudentService;
import org.smartcampus.contactparents.service.TeacherService;
import org.smartcampus.contacts.service.MemberQuery;
import org.smartcampus.contacts.service.MemberService;
import org.smartcampus.joining.service.JoinForm;
import org.smartcampus.joining.service.JoinLine;
import org.smartcampus.joining.service.JoinVisits;
import org.smartcampus.platform.service.Callers;
import org.smartcampus.platform.store.SqlGateway;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.PageRequest;

/** A class with a form teacher and a code, its children, and parents who join by that code. */
@ApplicationScoped
public class OneClass {
  @Inject private TwoSchools schools;
  @Inject private NodeService nodes;
  @Inject private TeacherService teachers;
  @Inject private MemberService members;
  @Inject private StudentService students;
  @Inject private ParentService parents;
  @Inject private InvitationService invitations;
  @Inject private JoinVisits visits;
  @Inject private WaitingCodes codes;
  @Inject private Callers callers;
  @Inject private SqlGateway sql;

  /** Opens the class in a school that has a member; returns its public id. */
  public String open(int school) {
    return schools.in(
        school,
        () -> {
          String campus = nodes.add(new AddNode(null, "本校", null, null, null, null));
          String section =
              nodes.add(new AddNode(campus, "小學", null, SectionKind.PRIMARY, null, null));
          String grade = nodes.add(new AddNode(section, "小一", null, null, 2026, null));
          String room = nodes.add(new AddNode(grade, "小一甲", null, null, null, "甲"));
          sql.update("update member set state = 'JOINED' where school_id = :school", Map.of());
          String teacher =
              members
                  .list(new MemberQuery(null, null, null), PageRequest.first(20))
                  .rows()
                  .get(0)
                  .publicId();
          teachers.assign(new AssignTeacher(room, teacher, TeacherRole.FORM_TEACHER, "", true));
          return room;
        });
  }

  /** A child on the roster with a father who has this number; returns its public id. */
  public String child(int school, String room, String name, Mobile father) {
    return child(school, room, name, father, "");
  }

  /** The same with the father's address. */
  public String child(int school, String room, String name, Mobile father, String mail) {
    return schools.in(
        school,
        () -> {
          String id = students.add(new StudentInput(name, "", "", null, null, room, null));
          parents.add(
              id,
              new ParentInput(
                  0,
                  0,
                  name + "的父親",
                  RelationKind.FATHER,
                  "",
                  father.reveal(),
                  mail,
                  Language.ZH_HANT,
                  true));
          return id;
        });
  }

  /** A new code of the class: its token. */
  public String code(int school, String room) {
    return schools.in(
        school,
        () -> {
          invitations.renew(room, 30);
          String link = invitations.find(room).link().link();
          return link.substring(link.lastIndexOf('/') + 1);
        });
  }

  /** Somebody proves his number and asks to join as father of a child; what became of it. */
  public JoinLine join(int school, String token, Mobile mobile, String child) {
    return visitor(
        school,
        () -> {
          String first = visits.agree(token, visits.statement(token).number());
          visits.sendCode(token, first, mobile.reveal());
          String cookie = visits.checkCode(token, first, codes.newest(mobile)).cookie();
          visits.keep(
              token,
              cookie,
              new JoinForm("陳父", "", List.of(new JoinForm.Child(child, "", "FATHER", ""))));
          visits.submit(token, cookie, visits.visit(token, cookie).submitKey());
          return visits.visit(token, cookie).lines().get(0);
        });
  }

  /** Work as a visitor of the school's join page. */
  public <T> T visitor(int school, Callable<T> work) {
    return callers.as(BureauCaller.visitor(Language.ZH_HANT).visiting(school), work);
  }

  /** A number of Macau that nobody had. */
  public static Mobile mobile() {
    return Mobile.parse("6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999), "MO");
  }
}
