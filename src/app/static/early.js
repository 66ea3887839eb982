// The theme and the size before the first paint, so that nothing flashes. Reads the line that
// settings.rs writes; without storage, the style sheets' defaults hold.
try {
  for (const entry of (localStorage.getItem('jianbao.settings') || '').split(' ')) {
    const [name, key] = entry.split('=');
    if (/^(theme|size|face|leading|measure)$/.test(name)) document.documentElement.dataset[name] = key;
  }
} catch {}
