package org.smartcampus.contactparents.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.smartcampus.shared.model.PlainText;

/** What a parent is to the student (P-67). */
public enum RelationKind {
  FATHER("父親", "父亲", "爸爸", "父", "爸", "father", "dad", "pai"),
  MOTHER("母親", "母亲", "媽媽", "妈妈", "母", "媽", "妈", "mother", "mum", "mom", "mãe", "mae"),
  GRANDFATHER(
      "祖父",
      "外祖父",
      "爺爺",
      "爷爷",
      "公公",
      "外公",
      "grandfather",
      "avô",
      "avo paterno",
      "avô materno",
      "avô paterno"),
  GRANDMOTHER(
      "祖母", "外祖母", "奶奶", "嫲嫲", "婆婆", "外婆", "grandmother", "avó", "avó materna", "avó paterna"),
  UNCLE_AUNT(
      "叔叔",
      "伯父",
      "舅父",
      "舅舅",
      "姑姑",
      "姑母",
      "姨母",
      "阿姨",
      "伯母",
      "嬸嬸",
      "婶婶",
      "叔姨",
      "叔伯姑姨",
      "uncle",
      "aunt",
      "uncle/aunt",
      "uncle or aunt",
      "tio",
      "tia",
      "tio/tia",
      "tio ou tia"),
  SIBLING(
      "兄弟姊妹",
      "兄弟姐妹",
      "哥哥",
      "姐姐",
      "姊姊",
      "兄",
      "姊",
      "弟弟",
      "妹妹",
      "brother",
      "sister",
      "sibling",
      "irmão",
      "irmã",
      "irmão/irmã",
      "irmão ou irmã"),
  LEGAL_GUARDIAN(
      "監護人",
      "监护人",
      "法定監護人",
      "法定监护人",
      "guardian",
      "legal guardian",
      "encarregado de educação",
      "encarregada de educação",
      "tutor",
      "tutora",
      "tutor legal"),
  OTHER("其他", "其它", "other", "outro", "outra", "outra relação");

  private final Set<String> words;

  RelationKind(String... words) {
    this.words = Set.of(words);
  }

  /** Reads a cell in any of the four languages; empty when the word is unknown. */
  public static Optional<RelationKind> parse(String raw) {
    String word = PlainText.normalize(raw).toLowerCase(Locale.ROOT);
    for (RelationKind kind : values()) {
      if (kind.words.contains(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public String textKey() {
    return "contactparents.relation." + name();
  }
}
