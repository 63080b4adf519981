<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">${msg("errorTitle")}
  <#elseif section == "form">
  <div id="kc-error-message">
    <p class="message error" role="alert">${kcSanitize(message.summary)?no_esc}</p>
    <#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !(skipLink??) && client?? && client.baseUrl?has_content>
    <p><a class="go" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </div>
  </#if>
</@layout.registrationLayout>
