package org.smartcampus.notification.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.event.FileUploadEvent;
import org.smartcampus.contactparents.service.NodeService;
import org.smartcampus.notification.model.ConfirmRule;
import org.smartcampus.notification.model.NotificationMode;
import org.smartcampus.notification.model.ShownSender;
import org.smartcampus.notification.service.NotificationContent;
import org.smartcampus.notification.service.NotificationDraft;
import org.smartcampus.notification.service.NotificationService;
import org.smartcampus.notification.service.Pictures;
import org.smartcampus.notification.service.RecipientCount;
import org.smartcampus.notification.service.SendNotification;
import org.smartcampus.notification.service.SentNotification;
import org.smartcampus.shared.console.Choice;
import org.smartcampus.shared.console.Notices;
import org.smartcampus.shared.console.TextsBean;
import org.smartcampus.shared.model.BusinessException;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.model.RichText;

/** New notification (P-68): who, what, preview, and one press that sends once. */
@Named("newNotification")
@ViewScoped
public class NewNotification implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private NotificationService service;
  @Inject private NodeService nodes;
  @Inject private Pictures pictures;
  @Inject private Notices notices;
  @Inject private TextsBean texts;
  @Inject private HttpServletRequest request;
  @Inject private CampusClock clock;

  private final String key = PublicId.random();
  private String draft;
  private RecipientTree tree;
  private RecipientCount count;
  private String title = "";
  private String summary = "";
  private String body = "";
  private NotificationMode mode = NotificationMode.CONFIRM;
  private ConfirmRule rule = ConfirmRule.ANY;
  private LocalDateTime deadline;
  private ShownSender shownAs = ShownSender.PERSON;
  private String preview = "";
  private boolean repeated;

  @PostConstruct
  void open() {
    boolean whole = service.mayAddressWholeSchool();
    tree =
        new RecipientTree(
            nodes.tree(Permission.PARENTS_NOTIFY),
            whole ? texts.get("notification.scope.whole") : null);
    draft = request.getParameter("draft");
    String copy = request.getParameter("copy");
    if (draft != null) {
      fill(service.openDraft(draft));
    } else if (copy != null) {
      fill(service.copy(copy));
    }
  }

  private void fill(NotificationDraft from) {
    NotificationContent content = from.content();
    title = content.title();
    summary = content.summary();
    body = pictures.show(content.body());
    mode = content.mode();
    rule = content.rule();
    deadline =
        content.deadline() == null
            ? null
            : LocalDateTime.ofInstant(content.deadline(), CampusClock.ZONE);
    shownAs = content.shownAs();
    tree.choose(from.audience());
    resolve();
  }

  /** Counts anew whom the chosen nodes reach. */
  public void resolve() {
    count = service.count(tree.audience());
  }

  /** Shows the notice as a phone does. */
  public void makePreview() {
    preview = pictures.show(RichText.clean(body).html());
  }

  /** Checks everything before the question whether to send. */
  public void check() {
    resolve();
    repeated = false;
    if (count.guardians() == 0) {
      throw new BusinessException("notification.recipients.none");
    }
    if (RichText.isEmpty(RichText.clean(body))) {
      throw new BusinessException("shared.text.required").onField("body");
    }
    NotificationContent content = content();
    if (content.deadline() != null && !content.deadline().isAfter(clock.now())) {
      throw new BusinessException("notification.deadline.past").onField("deadline");
    }
  }

  /**
   * Sends, and goes to the status; the same content to the same people within 30 minutes is asked
   * about.
   */
  public String send() {
    SentNotification sent;
    try {
      sent = service.send(new SendNotification(key, draft, content(), tree.audience(), repeated));
    } catch (BusinessException refusal) {
      if (!refusal.key().equals("notification.repeated")) {
        throw refusal;
      }
      repeated = true;
      return null;
    }
    notices.done("notification.new.sent", title, sent.guardians());
    return "/console/notification/detail?faces-redirect=true&id=" + sent.publicId();
  }

  /** Keeps the draft and goes to the drafts. */
  public String saveDraft() {
    service.saveDraft(draft, content(), tree.audience());
    notices.done("notification.new.draft.saved");
    return "/console/notification/sent?faces-redirect=true&tab=drafts";
  }

  /**
   * Takes a picture in and hands its link to the editor, and its name for those who do not see it.
   */
  public void upload(FileUploadEvent event) {
    String name = event.getFile().getFileName();
    String link = pictures.add(name, event.getFile().getContent());
    PrimeFaces.current().ajax().addCallbackParam("picture", link);
    PrimeFaces.current().ajax().addCallbackParam("name", name.replaceFirst("\\.[^.]*$", ""));
  }

  private NotificationContent content() {
    return new NotificationContent(
        title,
        summary,
        body,
        mode,
        rule,
        deadline == null ? null : deadline.atZone(CampusClock.ZONE).toInstant(),
        shownAs);
  }

  /** What the question before sending says. */
  public List<String> getConsequences() {
    List<String> lines = new ArrayList<>();
    if (count != null) {
      int reached = count.students() - count.unreachable();
      lines.add(texts.format("notification.new.confirm.reach", count.guardians(), reached));
      if (count.unreachable() > 0) {
        lines.add(texts.format("notification.new.confirm.unreachable", count.unreachable()));
      }
      lines.add(texts.format("notification.new.confirm.withdraw", service.withdrawHours()));
    }
    return lines;
  }

  public List<Choice> getModes() {
    return List.of(choice(NotificationMode.CONFIRM), choice(NotificationMode.READ));
  }

  private Choice choice(NotificationMode one) {
    return new Choice(one, texts.get(one.textKey()));
  }

  public List<Choice> getRules() {
    return List.of(
        new Choice(ConfirmRule.ANY, texts.get(ConfirmRule.ANY.textKey())),
        new Choice(ConfirmRule.EACH, texts.get(ConfirmRule.EACH.textKey())));
  }

  public List<Choice> getSenders() {
    return List.of(
        new Choice(ShownSender.PERSON, texts.get(ShownSender.PERSON.textKey())),
        new Choice(ShownSender.SCHOOL, texts.get(ShownSender.SCHOOL.textKey())));
  }

  public boolean isDrafted() {
    return draft != null;
  }

  public boolean isToConfirm() {
    return mode == NotificationMode.CONFIRM;
  }

  /** True after the service has asked whether to repeat. */
  public boolean isRepeated() {
    return repeated;
  }

  public RecipientTree getTree() {
    return tree;
  }

  public RecipientCount getCount() {
    return count;
  }

  public String getPreview() {
    return preview;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public NotificationMode getMode() {
    return mode;
  }

  public void setMode(NotificationMode mode) {
    this.mode = mode;
  }

  public ConfirmRule getRule() {
    return rule;
  }

  public void setRule(ConfirmRule rule) {
    this.rule = rule;
  }

  public LocalDateTime getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDateTime deadline) {
    this.deadline = deadline;
  }

  public ShownSender getShownAs() {
    return shownAs;
  }

  public void setShownAs(ShownSender shownAs) {
    this.shownAs = shownAs;
  }
}
