<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("recoveryCodeInput")>
<@layout.registrationLayout displayMessage=!codeWrong; section>
  <#if section == "header">${msg("campusRecoveryUse")}
  <#elseif section == "form">
  <p>${msg("campusRecoveryUseText")}</p>
  <form id="kc-recovery-code-login-form" action="${url.loginAction}" method="post">
    <div class="row">
      <label for="recoveryCodeInput">${msg("campusRecoveryNumber", recoveryAuthnCodesInputBean.codeNumber?c)}</label>
      <input id="recoveryCodeInput" name="recoveryCodeInput" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required autofocus dir="ltr"<#if codeWrong> aria-invalid="true" aria-describedby="recoveryCodeInput-error"</#if>>
      <@layout.fieldError field="recoveryCodeInput"/>
    </div>
    <button class="primary" id="kc-login" name="login" type="submit">${msg("campusConfirmGo")}</button>
  </form>
  <@layout.anotherWay/>
  <p class="help">${msg("campusLostDevice")}</p>
  </#if>
</@layout.registrationLayout>
