// Single masked values on demand: the server records the look, then gives the value; a minute later it is masked again.
(function () {
  'use strict';
  var SHOWN = 60000;
  var shell = document.getElementById('sc-reveal');
  if (!shell) {
    return;
  }
  var dialog = document.getElementById('sc-reveal-purpose');
  var asked = null;
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-close]') && dialog) {
      dialog.close();
      return;
    }
    var button = event.target.closest('.sc-reveal');
    if (!button || button.disabled) {
      return;
    }
    if (button.dataset.mask) {
      mask(button);
    } else if (dialog) {
      asked = button;
      dialog.querySelector('input').value = '';
      dialog.showModal();
    } else {
      show(button, '');
    }
  });
  if (dialog) {
    dialog.querySelector('form').addEventListener('submit', function () {
      show(asked, dialog.querySelector('input').value);
    });
  }
  // What is on the screen goes with it: a page that the browser keeps must not show it again.
  window.addEventListener('pagehide', function () {
    document.querySelectorAll('.sc-reveal[data-mask]').forEach(mask);
  });
  function show(button, purpose) {
    var body = new URLSearchParams();
    body.set('formToken', shell.querySelector('input[name=formToken]').value);
    body.set('kind', button.dataset.kind);
    body.set('id', button.dataset.id);
    body.set('field', button.dataset.field);
    body.set('place', button.dataset.place);
    body.set('purpose', purpose);
    button.disabled = true;
    fetch('/reveal', { method: 'POST', body: body, redirect: 'manual', cache: 'no-store' }).then(function (response) {
      if (response.type === 'opaqueredirect') {
        // a fresh proof is wanted; the way back is this page
        location.assign('/sign-in/prove?to=' + encodeURIComponent(location.pathname + location.search));
        return null;
      }
      return response.status === 200 || response.status === 409 ? response.json() : {};
    }).then(function (answer) {
      button.disabled = false;
      if (answer) {
        tell(button, answer);
      }
    }).catch(function () {
      button.disabled = false;
      tell(button, {});
    });
  }
  function tell(button, answer) {
    var text = button.querySelector('span');
    if (!answer.value) {
      note(button, answer.message || shell.dataset.failed, 'sc-reveal-wrong');
      return;
    }
    button.dataset.mask = text.textContent;
    text.textContent = answer.value;
    note(button, shell.dataset.by.replace('{0}', answer.viewer), 'sc-reveal-by');
    document.getElementById('sc-reveal-said').textContent = answer.value;
    button.timer = setTimeout(function () { mask(button); }, SHOWN);
  }
  function note(button, words, style) {
    clear(button);
    var line = document.createElement('small');
    line.className = style;
    line.textContent = words;
    if (style === 'sc-reveal-wrong') {
      line.setAttribute('role', 'alert');
    }
    button.insertAdjacentElement('afterend', line);
  }
  function clear(button) {
    var line = button.nextElementSibling;
    if (line && line.tagName === 'SMALL') {
      line.remove();
    }
  }
  function mask(button) {
    clearTimeout(button.timer);
    button.querySelector('span').textContent = button.dataset.mask;
    delete button.dataset.mask;
    clear(button);
    document.getElementById('sc-reveal-said').textContent = '';
  }
})();
