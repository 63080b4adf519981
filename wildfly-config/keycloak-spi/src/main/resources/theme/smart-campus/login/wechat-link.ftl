<#import "template.ftl" as layout>
<#assign mobileWrong = messagesPerField.existsError("mobile")>
<@layout.registrationLayout displayMessage=!mobileWrong; section>
  <#if section == "header">${msg("campusWechatLink")}
  <#elseif section == "form">
  <p>${msg("campusWechatLinkWhy")}</p>
  <form id="campus-form-mobile" action="${url.loginAction}" method="post">
    <div class="row">
      <label for="mobile">${msg("campusMobile")}</label>
      <input id="mobile" name="mobile" type="tel" inputmode="tel" autocomplete="tel" maxlength="32" required autofocus dir="ltr" value="${(mobile!"")}" aria-describedby="mobile-hint<#if mobileWrong> mobile-error</#if>"<#if mobileWrong> aria-invalid="true"</#if>>
      <@layout.fieldError field="mobile"/>
      <p class="hint" id="mobile-hint">${msg("campusMobileHint")}</p>
    </div>
    <button class="primary" id="campus-send-code" type="submit">${msg("campusSendCode")}</button>
  </form>
  <p class="help">${msg("campusHelp")}</p>
  </#if>
</@layout.registrationLayout>
