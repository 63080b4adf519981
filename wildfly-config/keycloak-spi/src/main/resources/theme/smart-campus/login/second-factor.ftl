<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section == "header">${msg("campusSecondFactor")}
  <#elseif section == "form">
  <p>${msg("campusSecondFactorWhy")}</p>
  <form id="campus-form-second" action="${url.loginAction}" method="post">
    <div class="choice">
      <button class="primary" id="campus-app" type="submit" name="way" value="app" aria-describedby="app-hint">${msg("campusSetUpApp")}</button>
      <p class="hint" id="app-hint">${msg("campusSetUpAppHint")}</p>
    </div>
    <div class="choice">
      <button id="campus-passkey" type="submit" name="way" value="passkey" aria-describedby="passkey-hint">${msg("campusSetUpPasskey")}</button>
      <p class="hint" id="passkey-hint">${msg("campusSetUpPasskeyHint")}</p>
    </div>
  </form>
  <p class="help">${msg("campusSecondFactorHelp")}</p>
  </#if>
</@layout.registrationLayout>
