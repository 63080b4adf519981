<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section == "header">${msg("campusAnotherWay")}
  <#elseif section == "form">
  <form id="kc-select-credential-form" action="${url.loginAction}" method="post">
    <#list auth.authenticationSelections as way>
    <div class="choice"><button type="submit" name="authenticationExecution" value="${way.authExecId}">${msg(way.displayName)}</button></div>
    </#list>
  </form>
  <p class="help">${msg("campusLostDevice")}</p>
  </#if>
</@layout.registrationLayout>
