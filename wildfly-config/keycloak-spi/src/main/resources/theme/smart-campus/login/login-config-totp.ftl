<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("totp")>
<#assign manual = mode?? && mode == "manual">
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">${msg("campusSetUpApp")}
  <#elseif section == "form">
  <ol class="steps">
    <li>${msg("campusAppInstall")} <span class="hint">FreeOTP · Google Authenticator · Microsoft Authenticator</span></li>
    <#if manual>
    <li>${msg("campusAppKey")}<br><strong class="key" id="kc-totp-secret-key" dir="ltr">${totp.totpSecretEncoded}</strong><br>
      <span class="hint">${msg("campusAppKeyHint")}</span><br><a id="mode-barcode" href="${totp.qrUrl}">${msg("campusAppScanInstead")}</a></li>
    <#else>
    <li>${msg("campusAppScan")}<br><img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("campusAppQr")}" width="200" height="200"><br>
      <a id="mode-manual" href="${totp.manualUrl}">${msg("campusAppKeyInstead")}</a></li>
    </#if>
    <li>${msg("campusAppCode")}</li>
  </ol>
  <form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
    <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
    <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
    <div class="row">
      <label for="totp">${msg("campusAppCodeLabel")}</label>
      <input class="code" id="totp" name="totp" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required dir="ltr" title="${msg("campusCodeShape")}"<#if codeWrong> aria-invalid="true" aria-describedby="totp-error" autofocus</#if>>
      <@layout.fieldError field="totp"/>
    </div>
    <div class="row">
      <label for="userLabel">${msg("campusDeviceName")}</label>
      <input id="userLabel" name="userLabel" type="text" autocomplete="off" maxlength="60"<#if (totp.otpCredentials?size gte 1)> required</#if><#if messagesPerField.existsError("userLabel")> aria-invalid="true" aria-describedby="userLabel-error"</#if>>
      <@layout.fieldError field="userLabel"/>
    </div>
    <button class="primary" id="saveTOTPBtn" type="submit">${msg("campusSave")}</button>
  </form>
  </#if>
</@layout.registrationLayout>
