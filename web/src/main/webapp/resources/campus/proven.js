// The end of a fresh proof in a window of its own: tells the page that asked for it, and closes where the browser allows it.
(function () {
  'use strict';
  new BroadcastChannel('campus-proof').postMessage(document.body.dataset.formToken);
  window.close();
})();
