// The service worker: keeps all files of one build, and serves them with or without a network.
//
// Before these lines xtask/pack/worker.rs writes OURS, with which the names of our caches begin (sites of
// one origin share all caches), VERSION, and FILES: for each file's name the SHA-256 of its bytes. With
// those it does not matter where bytes come from: they are what was packed, or they are not used.

const CACHE = OURS + VERSION;
const INDEX = './';
const AT_ONCE = 4;
// What few readers ever ask for, opening pages of their own, is kept once they do.
const isForOpening = (name) => name.startsWith('open');
const ALL = [...FILES.keys()].filter((name) => !isForOpening(name));
// What the application needs to run; the articles as documents of their own are not part of it, nor is all of
// it in one file, which is kept to be taken along in part.
const SHELL = ALL.filter((name) => !name.startsWith('a/') && name !== 'jianbao.html');

// All or nothing: a worker that has not got everything is never used. It waits for its turn until the
// reader asks for it, so that no page changes under somebody who reads.
addEventListener('install', (event) => event.waitUntil(keepAll(ALL)));

// The page that brought the worker is served by it from here on, not only once it is loaded again: what the
// page has not fetched by then is wanted without a network as well.
addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => clients.claim())));

addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') skipWaiting();
  if (event.data === 'CHECK') event.waitUntil(check(event.ports[0]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const name = nameOf(request);
  if (FILES.has(name)) event.respondWith(request.mode === 'navigate' ? page(request, name) : file(request, name));
});

// The name that a request's address has in FILES, if it has one. What stands behind `?` is not for us.
function nameOf({ method, url }) {
  const address = url.split(/[?#]/)[0];
  if (method !== 'GET' || !address.startsWith(registration.scope)) return undefined;
  const name = address.slice(registration.scope.length);
  return name === '' || name === 'index.html' ? INDEX : name;
}

// A document of this build, if all that it needs is here or can still be had. Otherwise the one that the
// server has now, which may belong to a newer build and then finds its files there.
async function page(request, name) {
  try {
    await keepAll(name === INDEX ? SHELL : [name]);
    return await kept(name);
  } catch {
    return fetch(request).catch(() => kept(name));
  }
}

async function file(request, name) {
  if (isForOpening(name)) await keepAll([name]).catch(() => {});
  const response = await kept(name).catch(() => undefined);
  return response ?? fetch(request);
}

// Tells the page whether everything is here, after getting what is not.
async function check(port) {
  port.postMessage(await keepAll(ALL).then(() => true, () => false));
}

async function kept(name) {
  return (await caches.open(CACHE)).match(name);
}

// A few at a time: a large site has thousands of files, and somebody is reading meanwhile.
async function keepAll(names) {
  const cache = await caches.open(CACHE);
  // All take from one list. A loop that fails ends it for the others.
  const left = (function* () {
    yield* names;
  })();
  const keepOn = async () => {
    for (const name of left) await keep(cache, name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepOn));
}

// Sees that a file is in the cache and whole. The browser's own copy saves a first visit from loading
// everything twice; if that is out of date, the server is asked.
async function keep(cache, name) {
  if (await isWhole(name, await cache.match(name))) return;
  for (const mode of ['default', 'reload']) {
    const response = await fetch(name, { cache: mode, mode: 'same-origin' });
    if (await isWhole(name, response.clone())) {
      // Hosts may lead from a/1.html to a/1, and browsers take no redirected response for a document.
      await cache.put(name, response.redirected ? new Response(response.body, response) : response);
      return;
    }
  }
  throw new Error(`${name} is not what was packed`);
}

async function isWhole(name, response) {
  if (!response?.ok) return false;
  try {
    const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
    return btoa(String.fromCharCode(...new Uint8Array(hash))) === FILES.get(name);
  } catch {
    return false;
  }
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}
