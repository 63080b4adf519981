package org.smartcampus.bureau.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcampus.platform.service.imports.ImportRow;
import org.smartcampus.platform.service.imports.RowAction;
import org.smartcampus.platform.service.imports.RowCheck;
import org.smartcampus.platform.service.imports.RowProblem;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolFields;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.service.SchoolDetail;
import org.smartcampus.school.service.SchoolInput;
import org.smartcampus.shared.model.BusinessException;

/**
 * The dry run of a list of schools: each row against the schools that are there and the rows above
 * it, under the rules of the form. Knows no database.
 */
final class SchoolListCheck {
  private final int freeQuota;
  private final int perEntity;
  private final Map<String, SchoolDetail> known = new HashMap<>();
  private final Map<String, Integer> rowByCode = new HashMap<>();
  private final Map<String, Set<String>> codesByEntity = new HashMap<>();
  private final Map<String, String> nameByEntity = new HashMap<>();

  /** A row with what it asks for; {@code input} is null for a refused one. */
  record Checked(RowCheck check, SchoolDetail target, SchoolInput input) {}

  /** Within the limits of the seed. */
  SchoolListCheck(List<SchoolDetail> schools) {
    this(schools, School.DEFAULT_MEMBER_QUOTA, SchoolRules.SCHOOLS_PER_ENTITY);
  }

  /**
   * @param freeQuota most members of a school that is not verified
   * @param perEntity most schools of one legal entity
   */
  SchoolListCheck(List<SchoolDetail> schools, int freeQuota, int perEntity) {
    this.freeQuota = freeQuota;
    this.perEntity = perEntity;
    for (SchoolDetail school : schools) {
      known.put(SchoolRules.foldCode(school.code()), school);
      enter(school.code(), school.legalNumber(), school.legalName());
    }
  }

  /** All rows, in order. */
  List<Checked> check(List<ImportRow> rows) {
    return rows.stream().map(this::check).toList();
  }

  private Checked check(ImportRow row) {
    List<RowProblem> problems = new ArrayList<>();
    String code = code(row, problems);
    SchoolDetail target = known.get(SchoolRules.foldCode(code));
    SchoolInput input = SchoolSheet.read(row, target == null ? fresh() : present(target), problems);
    SchoolFields fields = fields(input, problems);
    if (fields != null) {
      proof(target, fields, problems);
    }
    if (problems.isEmpty()) {
      legal(target, fields, problems);
    }
    String label =
        row.get("nameZhHant").isEmpty() ? row.get(SchoolSheet.CODE) : row.get("nameZhHant");
    if (!problems.isEmpty()) {
      return new Checked(RowCheck.refused(row.number(), label, problems), target, null);
    }
    leave(code, target);
    enter(code, fields.legalNumber(), fields.legalName());
    if (target == null) {
      return new Checked(
          RowCheck.taken(row.number(), RowAction.ADD, label, "", List.of()), null, input);
    }
    List<String> changes = SchoolSheet.changes(target, fields);
    return new Checked(
        RowCheck.taken(
            row.number(),
            changes.isEmpty() ? RowAction.SKIP : RowAction.UPDATE,
            label,
            target.publicId() + " " + target.version(),
            changes),
        target,
        input);
  }

  private SchoolInput fresh() {
    return new SchoolInput(
        "", "", "", "", "", SchoolRules.DEFAULT_REGION, freeQuota, false, "", "");
  }

  /** A school as it is by now: an earlier row may have corrected the name of its legal entity. */
  private SchoolInput present(SchoolDetail school) {
    return school
        .input()
        .ofEntity(nameByEntity.getOrDefault(school.legalNumber(), school.legalName()));
  }

  private String code(ImportRow row, List<RowProblem> problems) {
    try {
      String code = SchoolRules.code(row.get(SchoolSheet.CODE));
      Integer first = rowByCode.putIfAbsent(SchoolRules.foldCode(code), row.number());
      if (first != null) {
        problems.add(RowProblem.of(SchoolSheet.CODE, "bureau.import.twice", first));
      }
      return code;
    } catch (BusinessException refusal) {
      problems.add(RowProblem.of(SchoolSheet.CODE, refusal));
      return "";
    }
  }

  private static SchoolFields fields(SchoolInput input, List<RowProblem> problems) {
    try {
      return input.fields();
    } catch (BusinessException refusal) {
      // a cell that could not be read was replaced, and is blamed already
      if (problems.stream().noneMatch(p -> p.column().equals(refusal.field()))) {
        problems.add(RowProblem.of(refusal.field(), refusal));
      }
      return null;
    }
  }

  /** As the form: what a school was given before stays. */
  private void proof(SchoolDetail target, SchoolFields fields, List<RowProblem> problems) {
    boolean same =
        target != null
            && target.memberQuota() == fields.memberQuota()
            && target.verified() == fields.verified();
    try {
      SchoolRules.proven(fields.memberQuota(), same || fields.verified(), freeQuota);
    } catch (BusinessException refusal) {
      problems.add(RowProblem.of(refusal.field(), refusal));
    }
  }

  private void legal(SchoolDetail target, SchoolFields fields, List<RowProblem> problems) {
    String number = fields.legalNumber();
    Set<String> schools = codesByEntity.getOrDefault(number, Set.of());
    boolean own = target != null && target.legalNumber().equals(number);
    if (number.isEmpty() || own || schools.isEmpty()) {
      return;
    }
    if (!nameByEntity.get(number).equals(fields.legalName())) {
      problems.add(
          RowProblem.of(
              SchoolSheet.LEGAL_NAME, "school.legal.otherName", number, nameByEntity.get(number)));
    } else if (schools.size() >= perEntity) {
      problems.add(
          RowProblem.of(
              SchoolSheet.LEGAL_NUMBER, "school.legal.tooMany", fields.legalName(), perEntity));
    }
  }

  private void leave(String code, SchoolDetail target) {
    if (target != null) {
      codesByEntity
          .getOrDefault(target.legalNumber(), new HashSet<>())
          .remove(SchoolRules.foldCode(code));
    }
  }

  private void enter(String code, String number, String name) {
    if (!number.isEmpty()) {
      codesByEntity.computeIfAbsent(number, n -> new HashSet<>()).add(SchoolRules.foldCode(code));
      nameByEntity.put(number, name);
    }
  }
}
