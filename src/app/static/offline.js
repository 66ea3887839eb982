// Offline use, for offline.rs to show: registers the service worker once the application runs or has failed,
// since all that it fetches would come in between, and says in `data-offline` on the root how things stand.
// Plain script, since it brings a newer version also when the WebAssembly of this one fails.
{
  const root = document.documentElement;
  const say = (word) => {
    root.dataset.offline = word;
    dispatchEvent(new Event('jianbao.offline'));
  };

  let leaving = false;
  const reload = () => {
    if (!leaving) location.reload();
    leaving = true;
  };

  let workers;
  try {
    workers = navigator.serviceWorker;
  } catch {}
  // Whoever takes over after a first worker is another version.
  let served = workers?.controller;
  workers?.addEventListener('controllerchange', () => {
    if (served) reload();
    served = true;
  });

  const isComplete = (worker) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage('CHECK', [port2]);
    });

  const follow = (registration) => {
    let asked = false;
    // A page that was loaded past the worker is not served, but has one.
    served ||= registration.active;
    const tell = async () => {
      const { active, waiting, installing } = registration;
      if (waiting && active) say('outdated');
      else if (active?.state === 'activated') {
        if (asked) return reload();
        const complete = await isComplete(active);
        if (!registration.waiting) say(complete ? 'ready' : 'none');
      } else if (!active && !waiting && !installing) say('none');
    };
    const watch = (worker) => worker?.addEventListener('statechange', tell);
    [registration.active, registration.waiting, registration.installing].forEach(watch);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    tell();

    addEventListener('jianbao.update', () => {
      asked = true;
      if (registration.waiting) registration.waiting.postMessage('SKIP_WAITING');
      else reload();
    });
    // By itself the browser looks for a newer version half a minute after each load, and no more while a
    // page stays open, which may be for days.
    const look = () => {
      if (registration.active) registration.update().catch(() => {});
    };
    document.addEventListener('visibilitychange', () => document.hidden || look());
    look();
  };

  const started = new Promise((done) => {
    const look = () => ('running' in root.dataset || 'trouble' in root.dataset) && done();
    new MutationObserver(look).observe(root, { attributes: true });
    addEventListener('load', () => setTimeout(done, 9000));
    look();
  });
  started.then(async () => {
    try {
      // Where there is no manifest, as in a debug build, there is no worker either.
      if (!document.querySelector('link[rel=manifest]')) throw undefined;
      // Registering again would wait for the server. A worker of a wider scope is another site's.
      const found = await workers.getRegistration();
      const ours = found?.scope === new URL('./', location.href).href;
      follow(ours ? found : await workers.register('sw.js', { updateViaCache: 'none' }));
    } catch {
      say('none');
    }
  });
}
