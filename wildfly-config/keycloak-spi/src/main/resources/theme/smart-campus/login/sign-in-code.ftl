<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("code")>
<#assign tooSoon = messagesPerField.existsError("resend")>
<@layout.registrationLayout displayMessage=!(codeWrong || tooSoon); section>
  <#if section == "header">${msg("campusEnterCode")}
  <#elseif section == "form">
  <p>${msg("campusCodeSent")} <strong class="number" dir="ltr">${mobile}</strong></p>
  <form id="campus-form-code" action="${url.loginAction}" method="post">
    <div class="row">
      <label for="code">${msg("campusCode")}</label>
      <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus dir="ltr" title="${msg("campusCodeShape")}" aria-describedby="code-hint<#if codeWrong> code-error</#if>"<#if codeWrong> aria-invalid="true"</#if>>
      <@layout.fieldError field="code"/>
      <p class="hint" id="code-hint">${msg("campusCodeHint")}</p>
    </div>
    <button class="primary" id="campus-check-code" type="submit">${msg("campusSignIn")}</button>
  </form>
  <div class="after">
    <form action="${url.loginAction}" method="post">
      <button class="link" id="campus-resend" type="submit" name="resend" value="1"<#if tooSoon> aria-describedby="resend-error"</#if>>${msg("campusResend")}</button>
      <p class="hint">${msg("campusResendHint", resendAfter)}</p>
      <@layout.fieldError field="resend"/>
    </form>
    <form action="${url.loginAction}" method="post">
      <button class="link" id="campus-change" type="submit" name="change" value="1">${msg("campusChange")}</button>
    </form>
  </div>
  <p class="help">${msg("campusCodeHelp")}</p>
  </#if>
</@layout.registrationLayout>
