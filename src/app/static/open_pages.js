// 打开自己的版面: files of the reader's own become what the application reads in this window, instead of the
// site's pages. Nothing leaves the machine, and another window knows nothing of it. open.html fetches this when
// it opens, and the site when files are dropped on it.

const begin = async () => {
  const worker = new Worker('JIANBAO_OPENER', { type: 'module' });
  const broken = new Promise((_, failed) => (worker.onerror = failed));
  broken.catch(() => {});
  return { worker, broken };
};
// Where it is sure to be wanted, it is fetched before any file is chosen.
let ready = document.getElementById('choose') && begin();
ready?.catch(() => {});

// Hands files to the worker, which answers with names and values in turn (see the crate `embed`); or what the
// window keeps of them, which it answers in the public format.
const ask = async (question) => {
  const { worker, broken } = await (ready || begin());
  ready = undefined;
  const answer = new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
  worker.postMessage(question);
  try {
    return await Promise.race([answer, broken]);
  } finally {
    worker.terminate();
  }
};

// Of a folder, the pages are its text files, and those in the folders in it.
const isPage = ({ name }) => /\.txt$/i.test(name);
const inFolder = async (folder) => {
  const reader = folder.createReader();
  const found = [];
  // A reader gives a hundred at a time.
  for (let some; (some = await new Promise((...ends) => reader.readEntries(...ends))).length > 0; ) found.push(...some);
  return (await Promise.all(found.filter((entry) => entry.isDirectory || isPage(entry)).map(filesOf))).flat();
};
const filesOf = async (it) => {
  if (it instanceof File) return it.webkitRelativePath && !isPage(it) ? [] : [it];
  return it.isDirectory ? inFolder(it) : [await new Promise((...ends) => it.file(...ends))];
};

// Back to the site's own pages.
globalThis.closePages = () => {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith('jianbao.opened')) sessionStorage.removeItem(name);
  }
  globalThis.name = '';
};

// What is open, as a file in the public format.
globalThis.savePages = async () => {
  const json = await ask(sessionStorage.getItem('jianbao.opened/1'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'corpus.json';
  link.click();
  URL.revokeObjectURL(link.href);
};

// Opens files, or what was dropped, and goes to their first view, or to what open.html says of why that cannot be.
globalThis.openPages = async (chosen) => {
  let trouble = 'unread';
  try {
    const files = await Promise.all([...chosen].filter(Boolean).map(filesOf));
    const kept = await ask(files.flat());
    trouble = 'no-text';
    if (kept.length === 0) throw new Error('none of the files is text');
    trouble = 'no-room';
    closePages();
    for (let at = 0; at < kept.length; at += 2) sessionStorage.setItem(kept[at], kept[at + 1]);
    // For early.js.
    globalThis.name = 'jianbao.opened';
    location.assign('./');
  } catch (error) {
    console.info(error);
    if (trouble === 'no-room') closePages();
    location.assign(`open.html#${trouble}`);
  }
};
