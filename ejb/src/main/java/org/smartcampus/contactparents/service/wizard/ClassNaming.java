package org.smartcampus.contactparents.service.wizard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.smartcampus.contactparents.model.NodeNames;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;

/** How the classes of a grade are told apart (P-61, step 4). */
public enum ClassNaming {
  STEMS,
  LETTERS,
  NUMBERS,
  CUSTOM;

  /** Most classes of one grade. */
  public static final int MOST = 30;

  private static final String HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";

  public String textKey() {
    return "contactparents.naming." + name();
  }

  /**
   * The codes of a grade's classes.
   *
   * @param count 0–30; ignored for {@link #CUSTOM}
   * @param custom codes separated by commas, spaces or 、, for {@link #CUSTOM}
   * @throws BusinessException {@code contactparents.wizard.count}, {@code .stems}, {@code .twice}
   */
  public List<String> codes(int count, String custom) {
    if (this == CUSTOM) {
      return customCodes(custom);
    }
    if (count < 0 || count > MOST) {
      throw new BusinessException("contactparents.wizard.count", MOST);
    }
    if (this == STEMS && count > HEAVENLY_STEMS.length()) {
      throw new BusinessException("contactparents.wizard.stems", HEAVENLY_STEMS.length());
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      codes.add(code(i));
    }
    return codes;
  }

  private String code(int index) {
    return switch (this) {
      case STEMS -> HEAVENLY_STEMS.substring(index, index + 1);
      case NUMBERS -> Integer.toString(index + 1);
      default -> (index < 26 ? "" : "A") + (char) ('A' + index % 26);
    };
  }

  private static List<String> customCodes(String custom) {
    List<String> codes = new ArrayList<>();
    for (String part : PlainText.normalize(custom).split("[,，、;；\\s]+")) {
      if (!part.isEmpty()) {
        codes.add(NodeNames.checked(PlainText.required(part, 16, "custom")));
      }
    }
    if (codes.size() > MOST) {
      throw new BusinessException("contactparents.wizard.count", MOST);
    }
    if (new LinkedHashSet<>(codes).size() < codes.size()) {
      throw new BusinessException("contactparents.wizard.twice");
    }
    return codes;
  }
}
