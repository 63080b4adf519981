<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">${msg("campusRecovery")}
  <#elseif section == "form">
  <p>${msg("campusRecoveryWhy")}</p>
  <ol class="codes" id="kc-recovery-codes-list" dir="ltr">
    <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
    <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
    </#list>
  </ol>
  <form id="kc-recovery-codes-settings-form" action="${url.loginAction}" method="post">
    <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
    <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
    <input type="hidden" name="userLabel" value="${msg("campusRecovery")}">
    <p class="pick"><input type="checkbox" id="kept" name="kept" value="1" required> <label for="kept">${msg("campusRecoveryKept")}</label></p>
    <button class="primary" id="saveRecoveryAuthnCodesBtn" type="submit">${msg("campusContinueOn")}</button>
  </form>
  </#if>
</@layout.registrationLayout>
