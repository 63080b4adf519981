package org.smartcampus.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Email;
import org.smartcampus.shared.model.EmailConverter;
import org.smartcampus.shared.model.Mobile;
import org.smartcampus.shared.model.MobileConverter;
import org.smartcampus.shared.model.NameKeys;

/** A school with members in a tree of departments, a twentieth as many as members. */
final class DirectorySchool extends School {
  private static final int DIVISIONS = 20;

  private final int members;

  private record Department(long id, Department above, String path, int depth) {}

  DirectorySchool(Connection database, int id, int members) {
    super(database, id);
    this.members = members;
  }

  int members() {
    return members;
  }

  @Override
  void fill() throws SQLException {
    person("管理員", "SUPER_ADMIN", null);
    List<Department> departments = departments(Math.max(40, members / 20));
    int[] counts = new int[departments.size()];
    Set<Integer> above = new HashSet<>();
    try (Bulk rows =
            new Bulk(
                database,
                "member",
                "school_id,id,public_id,version,account,account_folded,account_generated,name,name_sort,"
                    + "name_search,english_name,title,external_title,employee_no,mobile,mobile_index,"
                    + "mobile_last_four,landline,email,email_index,category,state,created_at");
        Bulk places =
            new Bulk(
                database,
                "department_member",
                "school_id,id,version,department_id,member_id,leader,main,sort_order")) {
      for (int i = 0; i < members; i++) {
        long member = nextId();
        String account = "m" + id + "x" + i;
        String name = name();
        Mobile mobile = Mobile.parse(mobile(id, i), "MO");
        Email email = Email.parse(account + "@school.example");
        boolean teaches = random.nextInt(4) > 0;
        rows.add(
            id, member, publicId(), 1, account, account, false, name, NameKeys.sortKey(name),
            NameKeys.searchText(name, "", account), "", teaches ? "教師" : "職員", "", "",
            new MobileConverter().convertToDatabaseColumn(mobile), BlindIndex.ofSchool(id, mobile),
            BlindIndex.lastFour(id, mobile), "", new EmailConverter().convertToDatabaseColumn(email),
            BlindIndex.ofSchool(id, email), teaches ? "TEACHING" : "ADMINISTRATIVE",
            random.nextInt(5) > 0 ? "JOINED" : "INVITED", NOW);
        above.clear();
        Set<Integer> own = new HashSet<>();
        int wanted = 1 + random.nextInt(3);
        for (int place = 0; place < wanted; place++) {
          int at = 1 + DIVISIONS + random.nextInt(departments.size() - 1 - DIVISIONS);
          if (own.add(at)) {
            places.add(id, nextId(), 1, departments.get(at).id, member, false, place == 0, place);
            for (Department d = departments.get(at); d != null; d = d.above) {
              above.add(departments.indexOf(d));
            }
          }
        }
        above.forEach(d -> counts[d]++);
      }
    }
    try (var update =
        database.prepareStatement("update department set member_count = ? where school_id = ? and id = ?")) {
      for (int i = 0; i < counts.length; i++) {
        update.setInt(1, counts[i]);
        update.setInt(2, id);
        update.setLong(3, departments.get(i).id);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private List<Department> departments(int count) throws SQLException {
    List<Department> all = new ArrayList<>();
    try (Bulk rows =
        new Bulk(
            database,
            "department",
            "school_id,id,public_id,version,number,parent_id,path,depth,name,name_folded,sort_order")) {
      for (int i = 0; i < count; i++) {
        Department above =
            i == 0 ? null : all.get(i <= DIVISIONS ? 0 : 1 + random.nextInt(Math.min(i - 1, DIVISIONS * 5)));
        long department = nextId();
        String path = (above == null ? "/" : above.path) + department + "/";
        all.add(new Department(department, above, path, above == null ? 1 : above.depth + 1));
        String name = i == 0 ? "量度學校" + id : "部門" + i;
        rows.add(
            id, department, publicId(), 1, i + 1, above == null ? null : above.id, path,
            all.get(i).depth, name, name, i);
      }
    }
    return all;
  }
}
