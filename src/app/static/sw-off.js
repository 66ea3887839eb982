// The way back. Copied over sw.js on the server, it takes the service worker and our caches away from
// every reader who comes by; the site then comes from the server again. Before these lines
// xtask/pack/worker.rs writes OURS, with which the names of our caches begin.

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(leave()));

addEventListener('message', ({ ports }) => ports[0]?.postMessage(false));

// Open pages load once more when this takes over, without our doing: see offline.js.
async function leave() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
