<#import "template.ftl" as layout>
<@layout.registrationLayout script="passkey.js"; section>
  <#if section == "header">${msg("campusSetUpPasskey")}
  <#elseif section == "form">
  <p>${msg("campusPasskeyStart")}</p>
  <noscript><p class="message error">${msg("campusPasskeyScript")}</p></noscript>
  <form id="register" action="${url.loginAction}" method="post" data-challenge="${challenge}" data-user="${userid}" data-name="${username}" data-algorithms="<#list signatureAlgorithms as one>${one?c}<#sep>,</#list>" data-party="${rpId}" data-party-name="${rpEntityName}" data-attestation="${attestationConveyancePreference}" data-verification="${userVerificationRequirement}" data-timeout="${createTimeout?c}" data-exclude="${excludeCredentialIds}" data-unsupported="${msg("webauthn-unsupported-browser-text")}">
    <input type="hidden" name="clientDataJSON"><input type="hidden" name="attestationObject"><input type="hidden" name="publicKeyCredentialId">
    <input type="hidden" name="transports"><input type="hidden" name="authenticatorAttachment"><input type="hidden" name="error">
    <div class="row">
      <label for="authenticatorLabel">${msg("campusDeviceName")}</label>
      <input id="authenticatorLabel" name="authenticatorLabel" type="text" autocomplete="off" maxlength="60" required value="${msg("campusPasskey")}">
    </div>
    <button class="primary" id="registerWebAuthn" type="submit">${msg("campusPasskeyMake")}</button>
  </form>
  </#if>
</@layout.registrationLayout>
