<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">${msg("pageExpiredTitle")}
  <#elseif section == "form">
  <p>${msg("campusExpired")}</p>
  <p><a class="go" id="loginContinueLink" href="${url.loginAction}">${msg("campusContinue")}</a></p>
  <p><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("campusRestart")}</a></p>
  </#if>
</@layout.registrationLayout>
