/* Asks every two seconds whether the phone has said yes: then on to the console; or the code is over: then the page is loaded again. */
(function () {
  'use strict';
  const ask = async () => {
    try {
      const answer = await fetch('/sign-in/phone?state=1', { cache: 'no-store' });
      if (answer.status === 200) {
        location.assign('/console/');
        return;
      }
      if (answer.status === 205) {
        location.reload();
        return;
      }
    } catch (offline) {
      // the next question may be answered
    }
    setTimeout(ask, 2000);
  };
  setTimeout(ask, 2000);
})();
