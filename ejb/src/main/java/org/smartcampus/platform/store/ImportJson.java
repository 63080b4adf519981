package org.smartcampus.platform.store;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smartcampus.platform.service.Scope;
import org.smartcampus.platform.service.imports.ImportFact;
import org.smartcampus.platform.service.imports.ImportQuestion;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.shared.model.FieldCipher;

/** The stored form of staged imports: short JSON, encrypted where it holds persons. */
public final class ImportJson {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final String CIPHER = "import";

  private ImportJson() {}

  /** JSON of maps, lists, texts and numbers. */
  public static String text(Object value) {
    return JSON.toJson(value);
  }

  static byte[] sealed(Object value) {
    return FieldCipher.encrypt(CIPHER, JSON.toJson(value));
  }

  /** An object that {@link #text} wrote. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(String json) {
    return JSON.fromJson(json, Map.class);
  }

  static Map<String, Object> opened(byte[] sealed) {
    return map(FieldCipher.decrypt(CIPHER, sealed));
  }

  static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(json).forEach((k, v) -> texts.put(k, String.valueOf(v)));
    return texts;
  }

  static Map<String, Integer> numbers(Object map) {
    Map<String, Integer> numbers = new TreeMap<>();
    ((Map<?, ?>) map).forEach((k, v) -> numbers.put((String) k, ((Number) v).intValue()));
    return numbers;
  }

  /** A list of texts in such an object. */
  public static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  static Object scope(Scope scope) {
    return Map.of(
        "all", scope.all(),
        "departments", List.copyOf(scope.departmentIds()),
        "nodes", List.copyOf(scope.nodeIds()));
  }

  static Scope scope(String json) {
    Map<String, Object> map = map(json);
    return new Scope((Boolean) map.get("all"), ids(map.get("departments")), ids(map.get("nodes")));
  }

  private static Set<Long> ids(Object list) {
    return ((List<?>) list).stream().map(n -> ((Number) n).longValue()).collect(Collectors.toSet());
  }

  static Object problems(List<RowProblem> problems) {
    return problems.stream().map(p -> List.of(p.column(), p.key(), p.args())).toList();
  }

  static List<RowProblem> problems(Object list) {
    List<RowProblem> problems = new ArrayList<>();
    if (list != null) {
      for (Object item : (List<?>) list) {
        List<?> p = (List<?>) item;
        problems.add(new RowProblem((String) p.get(0), (String) p.get(1), strings(p.get(2))));
      }
    }
    return problems;
  }

  /** Facts and the open question. */
  static Object summary(List<ImportFact> facts, ImportQuestion question) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("facts", facts.stream().map(f -> List.of(f.key(), f.items())).toList());
    if (question != null) {
      map.put(
          "question",
          List.of(question.option(), question.value(), question.key(), question.args()));
    }
    return map;
  }

  static List<ImportFact> facts(Map<String, Object> summary) {
    List<ImportFact> facts = new ArrayList<>();
    for (Object item : (List<?>) summary.get("facts")) {
      List<?> f = (List<?>) item;
      facts.add(new ImportFact((String) f.get(0), strings(f.get(1))));
    }
    return facts;
  }

  static ImportQuestion question(Map<String, Object> summary) {
    List<?> q = (List<?>) summary.get("question");
    return q == null
        ? null
        : new ImportQuestion(
            (String) q.get(0), (String) q.get(1), (String) q.get(2), strings(q.get(3)));
  }

  /** A row and what the dry run says of it, besides its number and action. */
  public static Map<String, Object> row(ImportRow row, RowCheck check) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cells", row.cells());
    map.put("label", check.label());
    map.put("target", check.target());
    map.put("changes", check.changes());
    map.put("errors", problems(check.errors()));
    map.put("warnings", problems(check.warnings()));
    return map;
  }

  /** What the dry run said of a row, out of {@link #row}. */
  public static RowCheck check(int row, RowAction action, Map<String, Object> data) {
    return new RowCheck(
        row,
        action,
        (String) data.get("label"),
        (String) data.get("target"),
        strings(data.get("changes")),
        problems(data.get("errors")),
        problems(data.get("warnings")));
  }
}
