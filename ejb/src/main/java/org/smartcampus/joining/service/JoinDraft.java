package org.smartcampus.joining.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.smartcampus.shared.model.SecretText;

/** A form as it is kept between two pages, whatever stands in it. */
final class JoinDraft {
  private JoinDraft() {}

  static SecretText write(JoinForm form) {
    JsonArrayBuilder children = Json.createArrayBuilder();
    for (JoinForm.Child child : form.children()) {
      children.add(
          Json.createObjectBuilder()
              .add("name", child.name())
              .add("studentNo", child.studentNo())
              .add("relation", child.relation())
              .add("relationText", child.relationText()));
    }
    return SecretText.of(
        Json.createObjectBuilder()
            .add("applicantName", form.applicantName())
            .add("email", form.email())
            .add("children", children)
            .build()
            .toString());
  }

  /** The form, or null where nothing is kept. */
  static JoinForm read(SecretText draft) {
    if (draft == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(draft.reveal()))) {
      JsonObject form = reader.readObject();
      List<JoinForm.Child> children =
          form.getJsonArray("children").getValuesAs(JsonObject.class).stream()
              .map(
                  child ->
                      new JoinForm.Child(
                          child.getString("name"),
                          child.getString("studentNo"),
                          child.getString("relation"),
                          child.getString("relationText")))
              .toList();
      return new JoinForm(form.getString("applicantName"), form.getString("email"), children);
    }
  }
}
