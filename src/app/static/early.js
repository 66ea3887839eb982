// Before the first paint, so that nothing flashes: theme, size and language, and whether another
// view than the first page is wanted, which then need not be seen first. Reads the line that settings.rs
// writes; without storage, the style sheets' defaults hold.
{
  const { dataset } = document.documentElement;
  dataset.scripts = '';
  if (location.hash.length > 2) dataset.elsewhere = '';
  try {
    // To ask the stores holds up the first paint, and who comes to a site for the first time has nothing in them:
    // it is then that no worker serves it. Documents with names, as of all in one file, may have none.
    if (/\.html$/.test(location.pathname) || navigator.serviceWorker?.controller !== null) {
      for (const entry of (localStorage.getItem('jianbao.settings') || '').split(' ')) {
        const [name, key] = entry.split('=');
        if (/^(theme|size|face|leading|measure)$/.test(name)) dataset[name] = key;
        if (name === 'lang') document.documentElement.lang = key;
      }
      // The site's pages are not what is wanted where others are open in this window.
      if ('jianbao.opened/1' in sessionStorage) dataset.elsewhere = '';
    }
  } catch {}
}
