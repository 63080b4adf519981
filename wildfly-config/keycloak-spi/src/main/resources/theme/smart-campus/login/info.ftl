<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("campusName")}</#if>
  <#elseif section == "form">
  <div id="kc-info-message">
    <p>${kcSanitize(message.summary)?no_esc}</p>
    <#if !(skipLink??)>
      <#if pageRedirectUri?has_content><p><a class="go" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
      <#elseif actionUri?has_content><p><a class="go" href="${actionUri}">${msg("proceedWithAction")}</a></p>
      <#elseif (client.baseUrl)?has_content><p><a class="go" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </#if>
  </div>
  </#if>
</@layout.registrationLayout>
