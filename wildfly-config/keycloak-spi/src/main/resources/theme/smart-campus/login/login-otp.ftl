<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("totp")>
<@layout.registrationLayout displayMessage=!codeWrong; section>
  <#if section == "header">${msg("campusConfirm")}
  <#elseif section == "form">
  <p>${msg("campusAppOpen")}</p>
  <form id="kc-otp-login-form" action="${url.loginAction}" method="post">
    <#if (otpLogin.userOtpCredentials?size gt 1)>
    <fieldset class="row">
      <legend class="label">${msg("campusWhichDevice")}</legend>
      <#list otpLogin.userOtpCredentials as credential>
      <p class="pick"><input type="radio" id="kc-otp-credential-${credential?index}" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>>
        <label for="kc-otp-credential-${credential?index}">${credential.userLabel}</label></p>
      </#list>
    </fieldset>
    </#if>
    <div class="row">
      <label for="otp">${msg("campusAppCodeLabel")}</label>
      <input class="code" id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus dir="ltr" title="${msg("campusCodeShape")}"<#if codeWrong> aria-invalid="true" aria-describedby="totp-error"</#if>>
      <@layout.fieldError field="totp"/>
    </div>
    <button class="primary" id="kc-login" name="login" type="submit">${msg("campusConfirmGo")}</button>
  </form>
  <@layout.anotherWay/>
  <p class="help">${msg("campusLostDevice")}</p>
  </#if>
</@layout.registrationLayout>
