<#import "template.ftl" as layout>
<@layout.registrationLayout script="passkey.js"; section>
  <#if section == "header">${msg("campusConfirm")}
  <#elseif section == "form">
  <p>${msg("campusPasskeyUse")}</p>
  <noscript><p class="message error">${msg("campusPasskeyScript")}</p></noscript>
  <form id="webauth" action="${url.loginAction}" method="post" data-challenge="${challenge}" data-party="${rpId}" data-verification="${userVerification}" data-timeout="${createTimeout?c}" data-allow="<#if authenticators??><#list authenticators.authenticators as one>${one.credentialId}<#sep>,</#list></#if>" data-unsupported="${msg("webauthn-unsupported-browser-text")}">
    <input type="hidden" name="clientDataJSON"><input type="hidden" name="authenticatorData"><input type="hidden" name="signature">
    <input type="hidden" name="credentialId"><input type="hidden" name="userHandle"><input type="hidden" name="error">
    <button class="primary" id="authenticateWebAuthnButton" type="submit">${msg("campusPasskeyGo")}</button>
  </form>
  <@layout.anotherWay/>
  <p class="help">${msg("campusLostDevice")}</p>
  </#if>
</@layout.registrationLayout>
