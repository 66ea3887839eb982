// 打包所选: some of the articles as one file. In the site this is fetched when somebody wants it. The file is
// a copy of jianbao.html, or of this document where that is what is open, with another corpus written over
// the one inside its WebAssembly: the embedded JSON (crate `embed`: [version, site, pages, articles], ids
// first in each) with all but the wanted articles and their pages left out. That is never longer, and white
// space behind it means nothing.

// Thirteen bits in two letters of 91, the printable ones without & < >: see pack/one_file.rs.
const unpack = async ({ textContent: text, dataset }) => {
  const value = (at) => {
    const code = text.charCodeAt(at) - 33;
    return code - (code > 5) - (code > 27) - (code > 29);
  };
  const bytes = new Uint8Array(Number(dataset.bytes));
  let held = 0;
  let bits = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 2) {
    held |= (value(at) + value(at + 1) * 91) << bits;
    for (bits += 13; bits > 7; bits -= 8) {
      bytes[end++] = held;
      held >>>= 8;
    }
  }
  return through(bytes, new DecompressionStream('gzip'));
};

const pack = async (wasm) => {
  const bytes = await through(wasm, new CompressionStream('gzip'));
  const letter = (value) => {
    let code = value + 33;
    for (const left of [38, 60, 62]) code += code >= left;
    return code;
  };
  const letters = [];
  let held = 0;
  let bits = 0;
  bytes.forEach((byte, at) => {
    held |= byte << bits;
    bits += 8;
    if (bits > 12 || at + 1 === bytes.length) {
      letters.push(letter((held & 8191) % 91), letter(Math.floor((held & 8191) / 91)));
      held >>>= 13;
      bits -= 13;
    }
  });
  if (bits > 0) letters.push(letter(held % 91), letter(Math.floor(held / 91)));
  return `data-bytes="${bytes.length}">${new TextDecoder().decode(Uint8Array.from(letters))}`;
};

const through = async (bytes, transform) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());

const chosenOf = (corpus, wanted) => {
  const [version, site, pages, articles] = JSON.parse(corpus);
  const kept = articles.filter(([id]) => wanted.includes(id));
  const their = pages.filter(([id]) => kept.some(([, page]) => page === id));
  return JSON.stringify([version, site, their, kept]);
};

const placeOf = (bytes, wanted) => {
  const first = wanted.subarray(0, 64);
  for (let at = bytes.indexOf(first[0]); at >= 0; at = bytes.indexOf(first[0], at + 1)) {
    if (first.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error('no corpus in the application');
};

// A document that carries the application: this one as it was before it started, or the site's. That one is
// never parsed, since its style would be judged by the policy of the document that is open.
const carrying = async () => {
  const copy = document.documentElement.cloneNode(true);
  if (!copy.querySelector('#packed')) {
    const answer = await fetch('jianbao.html');
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  }
  copy.querySelector('#app').replaceChildren();
  copy.querySelector('[data-unpacked]').remove();
  for (const attribute of copy.getAttributeNames()) if (attribute !== 'lang') copy.removeAttribute(attribute);
  return `<!doctype html>\n${copy.outerHTML}`;
};

// Saves the articles with these ids, in a list with spaces between; `corpus` is the embedded JSON.
globalThis.takeAlong = async (corpus, ids, name) => {
  const file = await carrying();
  const [packed, bytes, textContent] = file.match(/data-bytes="(\d+)">([^<]+)/);
  const wasm = await unpack({ textContent, dataset: { bytes } });
  const before = new TextEncoder().encode(corpus);
  const after = new TextEncoder().encode(chosenOf(corpus, ids.split(' ')));
  const place = placeOf(wasm, before);
  wasm.fill(32, place, place + before.length);
  wasm.set(after, place);
  const parts = file.split(packed);
  parts.splice(1, 0, await pack(wasm));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
