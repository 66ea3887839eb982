// The worker that reads the pages which somebody opens. Before these lines xtask/pack/opener.rs writes the module
// of the crate `carry`, with `start` and `Opening`.

// Files are read; what a window keeps of those is published.
onmessage = async ({ data }) => {
  const opening = await begun;
  postMessage(typeof data === 'string' ? Opening.published(data) : await read(opening, data));
};

const read = async (opening, files) => {
  for (const file of files) {
    try {
      if (file.size > Opening.longest()) throw new RangeError(file.name);
      opening.take(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch {
      opening.refuse(file.name);
    }
  }
  return opening.finish();
};

const begun = start({ module_or_path: 'JIANBAO_OPENER_WASM' }).then(() => new Opening());
// What could not be had ends the worker's part with an error that the page hears of.
begun.catch((error) => setTimeout(() => { throw error; }));
