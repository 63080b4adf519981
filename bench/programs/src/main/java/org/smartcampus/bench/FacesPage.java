package org.smartcampus.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the console that stays open: its view state and fields, and posts as its scripts make them. */
final class FacesPage {
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

  private final Http http;
  private final String path;
  private final String state;
  private final String html;

  /** Opens a page. */
  FacesPage(Http http, String path) throws IOException {
    this.http = http;
    this.path = path.replaceAll("\\?.*", "");
    Http.Answer answer = http.get(path);
    html = answer.text();
    Matcher found = STATE.matcher(html);
    if (answer.status() != 200 || !found.find()) {
      throw new IOException(path + " answered " + answer.status() + " without a view");
    }
    state = found.group(1);
  }

  String html() {
    return html;
  }

  /** The fields of a form as they stand. */
  Map<String, String> form(String id) {
    Map<String, String> fields = new LinkedHashMap<>();
    int from = html.indexOf("<form id=\"" + id + "\"");
    String form = html.substring(from, html.indexOf("</form>", from));
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      Map<String, String> input = new LinkedHashMap<>();
      Matcher attributes = ATTRIBUTE.matcher(inputs.group());
      while (attributes.find()) {
        input.putIfAbsent(attributes.group(1), attributes.group(2));
      }
      String type = input.getOrDefault("type", "text");
      if (input.containsKey("name") && !type.matches("submit|button|file|checkbox|radio")) {
        fields.put(input.get("name"), input.getOrDefault("value", ""));
      }
    }
    fields.put(id, id);
    fields.put("jakarta.faces.ViewState", state);
    Matcher nonce = NONCE.matcher(html);
    if (nonce.find()) {
      fields.put("primefaces.nonce", nonce.group(1));
    }
    return fields;
  }

  /** A post of the page's scripts: {@code source} acts, {@code execute} is read, {@code render} drawn. */
  Http.Answer ajax(Map<String, String> form, String source, String execute, String render, Map<String, String> more)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>(form);
    fields.put("jakarta.faces.partial.ajax", "true");
    fields.put("jakarta.faces.source", source);
    fields.put("jakarta.faces.partial.execute", execute);
    fields.put("jakarta.faces.partial.render", render);
    fields.put(source, source);
    fields.putAll(more);
    return http.post(path, fields, true);
  }
}
