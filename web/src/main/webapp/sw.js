// Keeps the inbox and the notices that were opened for reading without network, and the few static files
// they need. Everything else goes to the network and is never stored. Signing out wipes all of it.
'use strict';
const INBOX = 'campus-inbox-1';
const STATIC = 'campus-static-1';
const KEPT_NOTICES = 40;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  if (event.data === 'wipe') {
    event.waitUntil(wipe());
  }
});

self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname === '/sign-out' || url.pathname === '/sign-in') {
    event.waitUntil(wipe());
    return;
  }
  if (request.method !== 'GET') {
    return;
  }
  if (isInbox(url)) {
    event.respondWith(networkFirst(request, INBOX));
  } else if (isStatic(url)) {
    event.respondWith(networkFirst(request, STATIC));
  }
});

function isInbox(url) {
  return url.pathname === '/m' || url.pathname === '/m/' || url.pathname.startsWith('/m/notice');
}

function isStatic(url) {
  return url.pathname.startsWith('/jakarta.faces.resource/mobile.') || url.pathname.startsWith('/assets/');
}

async function networkFirst(request, name) {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && answer.type === 'basic') {
      await cache.put(request, answer.clone());
      await trim(cache);
    } else if (name === INBOX) {
      // Signed out or no longer allowed: what was kept must not stay readable.
      await cache.delete(request);
    }
    return answer;
  } catch (offline) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw offline;
  }
}

async function trim(cache) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_NOTICES)).map(key => cache.delete(key)));
}

async function wipe() {
  await caches.delete(INBOX);
}
