// Small helpers of the shell: the menu on narrow screens, closing of open menus, the warning about unsaved input.
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var opener = event.target.closest('.sc-open-nav');
    if (opener) {
      var open = document.body.classList.toggle('sc-nav-open');
      opener.setAttribute('aria-expanded', String(open));
    } else if (!event.target.closest('.sc-side')) {
      closeNavigation();
    }
    document.querySelectorAll('details.sc-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    var copy = event.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.getAttribute('data-copy')).then(function () {
        copy.textContent = copy.getAttribute('data-copied');
      });
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    closeNavigation();
    document.querySelectorAll('details.sc-menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });
  function closeNavigation() {
    if (document.body.classList.contains('sc-nav-open')) {
      document.body.classList.remove('sc-nav-open');
      document.querySelectorAll('.sc-open-nav').forEach(function (button) {
        button.setAttribute('aria-expanded', 'false');
      });
    }
  }
  function shown(element) {
    return element.getClientRects().length > 0;
  }
  // The first field with a message beside it; each is marked, whatever kind it is.
  function refused(within) {
    var first = null;
    within.querySelectorAll('.ui-message-error').forEach(function (message) {
      var field = document.getElementById(message.id.replace(/Message$/, ''));
      if (field) {
        field.setAttribute('aria-invalid', 'true');
        first = first || field;
      }
    });
    return first || within.querySelector('.ui-message-error');
  }
  var dirty = false;
  document.addEventListener('input', function (event) {
    if (event.target.closest('.sc-form')) {
      dirty = true;
    }
  });
  document.addEventListener('submit', function () { dirty = false; });
  window.addEventListener('beforeunload', function (event) {
    if (dirty) {
      event.preventDefault();
    }
  });
  // A saved form is sent by AJAX without a submit event; the page says itself when nothing is unsaved any more.
  window.campus = { saved: function () { dirty = false; } };
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSend', function () { dirty = false; });
    // A long form's button may stand a screen below the field that was refused, and a button that works is disabled: the
    // focus would be nowhere.
    window.jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
      if (args && args.proof) {
        dirty = true;
        prove(args);
        return;
      }
      var within = [].filter.call(document.querySelectorAll('.ui-dialog'), shown).pop() || document;
      var wrong = args && args.validationFailed ? refused(within) : null;
      if (wrong) {
        wrong.scrollIntoView({ block: 'center' });
        wrong.focus({ preventScroll: true });
        return;
      }
      setTimeout(function () {
        var pressed = typeof settings.source === 'string' ? document.getElementById(settings.source) : settings.source;
        if (document.activeElement !== document.body) {
          return;
        }
        if (pressed && document.contains(pressed) && shown(pressed)) {
          pressed.focus({ preventScroll: true });
        } else if (within !== document && shown(within)) {
          var next = [].find.call(within.querySelectorAll('input:not([type=hidden]), select, textarea'), function (field) {
            return shown(field) && !field.disabled && !field.value;
          });
          (next || within.querySelector('button:not([disabled])')).focus({ preventScroll: true });
        }
      }, 60);
    });
  }
  // A fresh proof in a window of its own: the page keeps what was typed, and afterwards presses the same button again.
  function prove(words) {
    var dialog = document.createElement('dialog');
    dialog.className = 'sc-plain-dialog';
    dialog.setAttribute('aria-labelledby', 'sc-proof-title');
    var title = document.createElement('h2');
    title.id = 'sc-proof-title';
    title.textContent = words.proofTitle;
    var why = document.createElement('p');
    why.textContent = words.proofWhy;
    var actions = document.createElement('div');
    actions.className = 'sc-dialog-actions';
    var cancel = button(words.proofCancel, 'sc-button', function () { dialog.close(); });
    var open = button(words.proofOpen, 'sc-button sc-primary', function () { window.open(words.proof, '_blank'); });
    open.id = 'sc-proof-open';
    actions.append(cancel, open);
    dialog.append(title, why, actions);
    document.body.append(dialog);
    // the dialog of the page below hears no key that is meant for this one
    dialog.addEventListener('keydown', function (event) { event.stopPropagation(); });
    var told = new BroadcastChannel('campus-proof');
    told.onmessage = function (message) {
      // the proof has given the browser another session, whose forms bear another token
      document.querySelectorAll('input[name=formToken]').forEach(function (field) { field.value = message.data; });
      dialog.close();
      var pressed = document.getElementById(words.proofSource);
      if (pressed) {
        pressed.click();
      }
    };
    dialog.addEventListener('close', function () {
      told.close();
      dialog.remove();
    });
    dialog.showModal();
    open.focus();
  }
  function button(text, style, press) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = style;
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  }
})();
