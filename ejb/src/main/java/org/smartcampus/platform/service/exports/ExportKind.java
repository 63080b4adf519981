package org.smartcampus.platform.service.exports;

import java.util.List;
import java.util.Map;
import org.smartcampus.shared.model.Permission;

/**
 * One kind of export: a CDI bean of the feature that owns the data. Every method runs as who takes
 * the file, in his scope and with the rights that he has at that moment; the file is made when it
 * is taken and lies nowhere (ADR 0065).
 */
public interface ExportKind {
  /** Name of the kind, for example {@code report.notice}. */
  String kind();

  /** What somebody must be allowed to besides {@code EXPORT_RUN}. */
  Permission permission();

  /** Text key of what it is. */
  String titleKey();

  /** The files that it can be, by suffix; the first one is offered first. */
  List<String> formats();

  /**
   * What is asked for, for people: a title of at most 200 characters.
   *
   * @throws org.smartcampus.shared.model.BusinessException on a field for parameters that say
   *     nothing
   * @throws org.smartcampus.shared.model.NotFoundException for what the caller does not see
   */
  String subject(Map<String, String> parameters);

  /** How many persons' data it holds now; entries where it is a log. */
  int persons(Map<String, String> parameters);

  /** Makes the file, with a line in it that names who took it and when. */
  ExportFile make(Map<String, String> parameters, String format);
}
