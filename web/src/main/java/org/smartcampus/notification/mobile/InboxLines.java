package org.smartcampus.notification.mobile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.smartcampus.notification.mobile.InboxLine.Chip;
import org.smartcampus.notification.service.InboxItem;
import org.smartcampus.shared.console.LanguageBean;
import org.smartcampus.shared.console.TimesBean;
import org.smartcampus.shared.model.Texts;

/** Says notices in the reader's language. */
@RequestScoped
public class InboxLines {
  @Inject private LanguageBean language;
  @Inject private TimesBean times;

  List<InboxLine> of(List<InboxItem> items) {
    Texts texts = Texts.of(language.getCurrent());
    return items.stream().map(item -> line(item, texts)).toList();
  }

  private InboxLine line(InboxItem item, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    item.children()
        .forEach(
            child ->
                chips.add(
                    new Chip(
                        "info", texts.get("notification.child", child.name(), child.className()))));
    if (item.toConfirm()) {
      chips.add(new Chip("waiting", texts.get("notification.mobile.toConfirm")));
    } else if (item.unread()) {
      chips.add(new Chip("waiting", texts.get("notification.mobile.unread")));
    }
    if (item.reminded() && item.open()) {
      chips.add(new Chip("wrong", texts.get("notification.mobile.reminder")));
    }
    if (item.withdrawn()) {
      chips.add(new Chip("neutral", texts.get("notification.mobile.withdrawn")));
    } else if (item.confirmedAt() != null) {
      chips.add(new Chip("done", texts.get("notification.mobile.confirmed")));
    }
    String foot = item.school() + " · " + times.brief(item.deliveredAt());
    if (item.open() && item.deadline() != null) {
      foot += " · " + texts.get("notification.mobile.deadline", times.brief(item.deadline()));
    }
    return new InboxLine(item.publicId(), chips, item.unread(), item.title(), item.summary(), foot);
  }
}
