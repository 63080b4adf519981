package org.smartcampus.identity.keycloak;

/**
 * How this installation is known to WeChat, from Keycloak's environment: {@code
 * CAMPUS_WECHAT_APP_ID} and {@code CAMPUS_WECHAT_SECRET} of a website application at WeChat's open
 * platform; without both there is no WeChat sign-in. {@code CAMPUS_WECHAT_OPEN_URL} and {@code
 * CAMPUS_WECHAT_API_URL} stand for WeChat's two hosts.
 *
 * @param openUrl where the browser goes, without a slash at the end
 * @param apiUrl where this server asks, without a slash at the end
 */
record WechatSettings(String appId, String secret, String openUrl, String apiUrl) {

  static WechatSettings fromEnvironment() {
    return new WechatSettings(
        read("CAMPUS_WECHAT_APP_ID", ""),
        read("CAMPUS_WECHAT_SECRET", ""),
        read("CAMPUS_WECHAT_OPEN_URL", "https://open.weixin.qq.com").replaceAll("/+$", ""),
        read("CAMPUS_WECHAT_API_URL", "https://api.weixin.qq.com").replaceAll("/+$", ""));
  }

  /** Whether people are offered this way. */
  boolean isOn() {
    return !appId.isEmpty() && !secret.isEmpty();
  }

  private static String read(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
