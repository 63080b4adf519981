<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
  <#if section == "header">${msg("campusPasskeyFailed")}
  <#elseif section == "form">
  <p>${msg("campusPasskeyFailedHelp")}</p>
  <form id="kc-error-credential-form" action="${url.loginAction}" method="post">
    <input type="hidden" name="authenticationExecution" value="${execution}">
    <button class="primary" id="kc-try-again" type="submit" name="isSetRetry" value="retry">${msg("campusPasskeyAgain")}</button>
  </form>
  <@layout.anotherWay/>
  </#if>
</@layout.registrationLayout>
