// Comfort of the mobile pages; each of them works without it.
(function () {
  'use strict';
  var workers = navigator.serviceWorker;
  if (workers) {
    workers.register('/sw.js');
    document.addEventListener('submit', function (event) {
      if (event.target.querySelector('[data-sign-out]') && workers.controller) {
        workers.controller.postMessage('wipe');
      }
    });
  }
  function tell() {
    document.querySelectorAll('.m-offline').forEach(function (note) { note.hidden = navigator.onLine; });
  }
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  tell();
  // One press sends once.
  document.addEventListener('submit', function (event) {
    if (event.target.dataset.sent) {
      event.preventDefault();
    } else {
      event.target.dataset.sent = 'true';
    }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
  });
})();
