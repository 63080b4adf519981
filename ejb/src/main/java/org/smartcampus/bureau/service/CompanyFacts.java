package org.smartcampus.bureau.service;

import java.util.Map;
import org.smartcampus.platform.model.Choice;

/**
 * What the bureau keeps of a school, as the school reads it (P-50).
 *
 * @param names by the name of their {@link org.smartcampus.shared.model.Language}
 * @param organization id of the school in addresses and in the API's documents
 * @param founder name of the founder, or an empty text
 * @param members who count against the quota
 */
public record CompanyFacts(
    Map<String, String> names,
    String code,
    String organization,
    String founder,
    boolean verified,
    long members,
    int quota) {

  /** What a school says of itself; texts may be empty. */
  public record Profile(Map<Choice, String> values) {
    /** One of the company's choices by its name. */
    public String get(String choice) {
      return values.get(Choice.valueOf(choice));
    }
  }
}
