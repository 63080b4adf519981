package org.smartcampus.platform.service.sms;

/**
 * Where the bureau's SMS gateway is, from the environment: {@code CAMPUS_SMPP_HOST}, {@code _PORT}
 * (2775), {@code _SYSTEM_ID}, {@code _PASSWORD}, {@code _SOURCE} (sender shown, SmartCampus).
 *
 * @param host empty where no gateway is set up
 */
record SmppSettings(String host, int port, String systemId, String password, String source) {
  static SmppSettings fromEnvironment() {
    return new SmppSettings(
        value("HOST", ""),
        Integer.parseInt(value("PORT", "2775")),
        value("SYSTEM_ID", ""),
        value("PASSWORD", ""),
        value("SOURCE", "SmartCampus"));
  }

  private static String value(String name, String otherwise) {
    String value = System.getenv("CAMPUS_SMPP_" + name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** Alphanumeric senders have at most eleven characters; digits are a telephone number. */
  boolean sourceIsNumber() {
    return source.matches("\\+?\\d+");
  }
}
