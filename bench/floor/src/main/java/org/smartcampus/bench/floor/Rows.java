package org.smartcampus.bench.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Fifty rows held in memory: what a table costs without a database. */
@Named("rows")
@ApplicationScoped
public class Rows {
  /** One row; expressions ask for getters. */
  public record Row(int id, String name, String mobile, String email, String department) {
    public int getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public String getMobile() {
      return mobile;
    }

    public String getEmail() {
      return email;
    }

    public String getDepartment() {
      return department;
    }
  }

  private final List<Row> list =
      IntStream.range(0, 50)
          .mapToObj(
              i ->
                  new Row(
                      i,
                      "Name " + i,
                      "1380000" + i,
                      "m" + i + "@school.example",
                      "Department " + i))
          .toList();

  public List<Row> getList() {
    return list;
  }
}
