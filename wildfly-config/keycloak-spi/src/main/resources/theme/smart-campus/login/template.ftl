<#-- Frame of every page. No script but our own file for passkeys; the end tag of the head is left out (HTML allows it),
     because Keycloak would put an inline script before it, which our content security policy forbids. -->
<#function htmlLang tag>
  <#switch tag>
    <#case "zh-TW"><#return "zh-Hant">
    <#case "zh-CN"><#return "zh-Hans">
    <#default><#return tag>
  </#switch>
</#function>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false script="">
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html lang="${htmlLang(lang!"zh-TW")}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light dark">
  <title>${heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc} · ${msg("campusName")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/campus.css">
  <#if script != ""><script src="${url.resourcesPath}/js/${script}" defer></script></#if>
<body data-page-id="login-${pageId}">
<div class="bar">
  <span class="brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="24" height="24">${msg("campusName")}</span>
</div>
<#if locale?? && locale.supported?size gt 1>
<nav class="languages" aria-label="${msg("campusLanguages")}">
  <#list [["zh-TW", "繁體中文"], ["zh-CN", "简体中文"], ["pt", "Português"], ["en", "English"]] as choice>
    <#list locale.supported?filter(l -> l.languageTag == choice[0]) as l>
  <a href="${l.url}" hreflang="${htmlLang(l.languageTag)}" lang="${htmlLang(l.languageTag)}"<#if l.languageTag == (locale.currentLanguageTag!"")> aria-current="true"</#if>>${choice[1]}</a>
    </#list>
  </#list>
</nav>
</#if>
<main class="card">
  <h1 id="kc-page-title">${heading}</h1>
  <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
  <p class="message ${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
  </#if>
  <#nested "form">
  <#if displayInfo><#nested "info"></#if>
</main>
</body>
</html>
</#macro>
<#-- The message beside a field, tied to it by aria-describedby="<field>-error". -->
<#macro fieldError field>
<#if messagesPerField.existsError(field)><p class="error" id="${field}-error" role="alert">${kcSanitize(messagesPerField.get(field))?no_esc}</p></#if>
</#macro>
<#-- Leads to the other ways of proving oneself, where there are any. -->
<#macro anotherWay>
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
  <button class="link" id="try-another-way" type="submit" name="tryAnotherWay" value="on">${msg("campusAnotherWay")}</button>
</form>
</#if>
</#macro>
