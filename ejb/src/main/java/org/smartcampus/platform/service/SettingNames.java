package org.smartcampus.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.smartcampus.platform.model.Setting;
import org.smartcampus.shared.model.Texts;

/** What the log calls settings, in the reader's language. */
@ApplicationScoped
public class SettingNames implements AuditNames {
  @Inject private Callers callers;

  @Override
  public String type() {
    return "Setting";
  }

  @Override
  public boolean areEverywhere() {
    return true;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Texts texts = Texts.of(callers.current().language());
    Map<String, String> names = new HashMap<>();
    for (String id : ids) {
      Setting.find(id)
          .map(s -> "platform.setting.name." + s)
          .or(() -> java.util.Optional.of("platform.setting.name." + id))
          .filter(texts::has)
          .ifPresent(key -> names.put(id, texts.get(key)));
    }
    return names;
  }
}
