package org.smartcampus.identity.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.smartcampus.identity.service.DeviceRow;
import org.smartcampus.identity.service.DeviceService;
import org.smartcampus.platform.console.ChoiceForm;
import org.smartcampus.platform.model.ChoicePage;
import org.smartcampus.platform.service.ChoiceService;
import org.smartcampus.shared.console.LazyRows;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageRequest;

/** The card of P-58 for devices: whether new ones are told of, which there are, and their end. */
@Named("deviceCard")
@ViewScoped
public class DeviceCard implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ChoiceService choices;
  @Inject private DeviceService devices;
  @Inject private Notices notices;
  @Inject private TextsBean texts;

  private ChoiceForm form;
  private String text = "";

  private final LazyRows<DeviceRow> rows =
      new LazyRows<>(Set.of("person", "lastSeen"), DeviceRow::publicId) {
        private static final long serialVersionUID = 1L;

        @Override
        protected Page<DeviceRow> page(PageRequest request) {
          return devices.list(request);
        }

        @Override
        protected String search() {
          return text;
        }

        @Override
        public void clear() {
          text = "";
        }
      };

  @PostConstruct
  void open() {
    form = new ChoiceForm(choices.sheet(ChoicePage.SIGN_IN));
  }

  /** Stores the card. */
  public void save() {
    choices.save(form.sheet());
    open();
    notices.done("identity.device.saved");
  }

  /** Ends a device's sessions. */
  public void end(DeviceRow row) {
    devices.end(row.publicId());
    notices.done("identity.device.ended", row.person());
  }

  /** A device in words. */
  public String device(DeviceRow row) {
    return row.device().isEmpty() ? texts.get("identity.session.unknown") : row.device();
  }

  public ChoiceForm getForm() {
    return form;
  }

  public LazyRows<DeviceRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
