// Before the first paint, so that nothing flashes: theme, size and language, and whether another
// view than the first page is wanted, which then need not be seen first. Reads the line that settings.rs
// writes; without storage, the style sheets' defaults hold.
{
  const { dataset } = document.documentElement;
  dataset.scripts = '';
  // The site's pages are not what is wanted either where others are open in this window. Its name tells that, as
  // open_pages.js left it: to ask one more store would hold up the first paint.
  if (location.hash.length > 2 || name === 'jianbao.opened') dataset.elsewhere = '';
  try {
    for (const entry of (localStorage.getItem('jianbao.settings') || '').split(' ')) {
      const [name, key] = entry.split('=');
      if (/^(theme|size|face|leading|measure)$/.test(name)) dataset[name] = key;
      if (name === 'lang') document.documentElement.lang = key;
    }
  } catch {}
}
