package org.smartcampus.bench.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

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

  private final TreeNode<Row> tree = new DefaultTreeNode<>(null, null);

  public Rows() {
    TreeNode<Row> root = new DefaultTreeNode<>(list.get(0), tree);
    root.setExpanded(true);
    list.subList(1, 9).forEach(row -> new DefaultTreeNode<>(row, root));
  }

  public List<Row> getList() {
    return list;
  }

  /** A dozen entries of a menu. */
  public List<Row> getEntries() {
    return list.subList(0, 12);
  }

  /** A root with eight departments below it. */
  public TreeNode<Row> getTree() {
    return tree;
  }

  /** Choices of a filter. */
  public List<String> getChoices() {
    return List.of("one", "two", "three", "four");
  }
}
