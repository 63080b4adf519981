package org.smartcampus.contactparents.model;

import java.util.regex.Pattern;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.PlainText;

/** Rules for names of nodes: 1–32 code points without {@code - : * ? " < > / \ ,} (design §8.9). */
public final class NodeNames {
  public static final int MAX = 32;
  private static final Pattern FORBIDDEN = Pattern.compile("[-:*?\"<>/\\\\,]");

  private NodeNames() {}

  /**
   * The normal form of a name.
   *
   * @throws BusinessException required, too long or {@code contactparents.node.forbidden}
   */
  public static String checked(String raw) {
    String name = PlainText.required(raw, MAX, "name");
    if (FORBIDDEN.matcher(name).find()) {
      throw new BusinessException("contactparents.node.forbidden", "- : * ? \" < > / \\ ,")
          .onField("name");
    }
    return name;
  }

  /** A class's computed name: the grade's and the class's code, for example 小一甲. */
  public static String ofClass(String gradeName, String code) {
    return checked(gradeName + code);
  }
}
