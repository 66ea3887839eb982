// Starts the application, or says why it does not run (prerender/trouble.rs has the words). Plain and
// not a module, so that it runs while the document is still being read: where that has nothing to show by
// itself, the files are asked for at once.
(async () => {
  const root = document.documentElement;
  const fail = (trouble) => {
    delete root.dataset.elsewhere;
    root.dataset.trouble = trouble;
    const article = location.hash.match(/^#\/a\/([a-z0-9]+)/);
    if (article && trouble === 'wasm') location.replace(`a/${article[1]}.html#no-wasm`);
  };
  // A headline that is pressed before the application runs opens in it, and not as a document.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('#app a[href^="a/"]');
    if (!link || 'trouble' in root.dataset || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    root.dataset.elsewhere = '';
    location.hash = `#/${link.getAttribute('href').replace('.html', '')}`;
  });
  // Browsers let no page from a disk load modules or WebAssembly.
  if (location.protocol === 'file:') return fail('disk');
  if (typeof WebAssembly !== 'object') return fail('wasm');
  const parsed = new Promise((done) => addEventListener('DOMContentLoaded', done));
  // The part that reading does not need, for platform.rs. It uses what the first part lends it, and puts its
  // functions where that one calls them. What could not be had is asked for again the next time.
  let started;
  const application = new Promise((done) => (started = done));
  let second;
  const fetchSecond = () => (second ??= loadSecond());
  const loadSecond = async () => {
    const answer = await fetch('JIANBAO_SECOND');
    if (!answer.ok) throw new Error(answer.statusText);
    return WebAssembly.compile(await answer.arrayBuffer());
  };
  let joined;
  globalThis.secondPart = async () => {
    try {
      const [part, lent] = await Promise.all([fetchSecond(), application]);
      await (joined ??= WebAssembly.instantiate(part, { '': lent }));
    } catch (error) {
      second = joined = undefined;
      throw error;
    }
  };
  // 打包所选, for platform.rs. The script puts its own function in the place of this one.
  globalThis.takeAlong = async (...wanted) => {
    await import('JIANBAO_TAKE_ALONG');
    return globalThis.takeAlong(...wanted);
  };
  // Files that are dropped anywhere are pages to open.
  addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
  addEventListener('drop', async (event) => {
    const dropped = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
    if (!dropped.some(Boolean)) return;
    event.preventDefault();
    await import('JIANBAO_OPEN_PAGES');
    openPages(dropped);
  });
  try {
    // The first view is painted before anything is asked of this machine or of the line to it. Another view
    // has nothing to show until the application runs; and a tab that nobody sees is never painted.
    if (!('elsewhere' in root.dataset || document.hidden)) {
      await parsed;
      await new Promise((done) => {
        setTimeout(done, 300);
        new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
      });
    }
    // What a search finds is painted before that, too. An element and no import: so browsers hold back the frame
    // without it, and what else they do once a document is complete.
    // Where a site has no scout, packing leaves out the line that names it.
    if (/^#\/s\?q=[^&]+$/.test(location.hash)) {
      await new Promise((done) => document.head.append(Object.assign(document.createElement('script'), { src: 'JIANBAO_SCOUT', blocking: 'render', onload: done, onerror: done })));
      await globalThis.scouted;
    }
    const wasm = fetch('JIANBAO_WASM');
    // Some addresses need both parts.
    if (/^#\/(s(\?|$)|print|kept|doubts)|[?&]q=/.test(location.hash)) fetchSecond().catch(() => {});
    const [{ default: start }] = await Promise.all([import('JIANBAO_SCRIPT'), wasm, parsed]);
    started(await start({ module_or_path: wasm }));
  } catch (error) {
    console.info(error);
    fail(error instanceof TypeError ? 'load' : 'wasm');
  }
})();
