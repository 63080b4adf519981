package org.smartcampus.platform.console;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.Choice;
import org.smartcampus.platform.model.ChoiceKind;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceSheet;

/**
 * A settings page's choices as typed: a bean holds one, the page binds {@code form.values['NAME']}
 * to an input whose id is the choice's name, so that a refusal stands beside it.
 */
public class ChoiceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ChoicePage page;
  private final int version;
  private final Map<String, Object> values = new HashMap<>();

  /** What was read. */
  public ChoiceForm(ChoiceSheet sheet) {
    page = sheet.page();
    version = sheet.version();
    sheet
        .values()
        .forEach(
            (choice, value) ->
                values.put(
                    choice.name(),
                    choice.kind() instanceof ChoiceKind.Switch
                        ? (Object) Boolean.valueOf(value)
                        : value));
  }

  /** The choices by name: a Boolean for a switch, else a text. */
  public Map<String, Object> getValues() {
    return values;
  }

  /** A choice as typed; an empty text where nothing was. */
  public String text(Choice choice) {
    Object value = values.get(choice.name());
    return value == null ? "" : value.toString();
  }

  /** The whole page as typed, to be saved. */
  public ChoiceSheet sheet() {
    Map<Choice, String> typed = new EnumMap<>(Choice.class);
    Choice.of(page).stream()
        .filter(c -> values.containsKey(c.name()))
        .forEach(c -> typed.put(c, text(c)));
    return new ChoiceSheet(page, version, typed);
  }
}
