<#import "template.ftl" as layout>
<#assign passwordWrong = messagesPerField.existsError("username", "password")>
<#assign mobileWrong = messagesPerField.existsError("mobile")>
<@layout.registrationLayout displayMessage=!(passwordWrong || mobileWrong); section>
  <#if section == "header">${msg("campusSignIn")}
  <#elseif section == "form">
  <section aria-labelledby="by-mobile">
    <h2 id="by-mobile">${msg("campusByMobile")}</h2>
    <form id="campus-form-mobile" action="${url.loginAction}" method="post">
      <div class="row">
        <label for="mobile">${msg("campusMobile")}</label>
        <input id="mobile" name="mobile" type="tel" inputmode="tel" autocomplete="tel" maxlength="32" required dir="ltr" value="${(mobile!"")}" aria-describedby="mobile-hint<#if mobileWrong> mobile-error</#if>"<#if mobileWrong> aria-invalid="true" autofocus</#if>>
        <@layout.fieldError field="mobile"/>
        <p class="hint" id="mobile-hint">${msg("campusMobileHint")}</p>
      </div>
      <button class="primary" id="campus-send-code" type="submit">${msg("campusSendCode")}</button>
    </form>
  </section>
  <p class="or" aria-hidden="true"><span>${msg("campusOr")}</span></p>
  <section aria-labelledby="by-password">
    <h2 id="by-password">${msg("campusByPassword")}</h2>
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if passwordWrong><p class="message error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></#if>
      <#if !usernameHidden??>
      <div class="row">
        <label for="username">${msg("campusAccount")}</label>
        <input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required dir="ltr" value="${(login.username!"")}"<#if passwordWrong> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="row">
        <label for="password">${msg("campusPassword")}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required dir="ltr"<#if passwordWrong> aria-invalid="true" aria-describedby="input-error" autofocus</#if>>
      </div>
      <button class="primary" id="kc-login" name="login" type="submit">${msg("campusSignIn")}</button>
    </form>
  </section>
  <#if !usernameHidden?? && (wechatOn!false) && (social.providers)?has_content>
    <#list social.providers?filter(p -> p.alias == "wechat") as p>
  <p class="other-way"><a class="go" id="campus-wechat" href="${p.loginUrl}">${msg("campusWechat")}</a></p>
    </#list>
  </#if>
  <#if !usernameHidden?? && (client.baseUrl)?has_content><p class="by-phone"><a id="campus-by-phone" href="${client.baseUrl}sign-in/phone">${msg("campusByPhone")}</a></p></#if>
  <p class="help">${msg("campusHelp")}</p>
  </#if>
</@layout.registrationLayout>
