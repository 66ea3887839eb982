// Unpacks the application that this file carries, and starts it. `start` is wasm-bindgen's, which
// stands before these lines.
try {
  const { textContent: text, dataset } = document.getElementById('packed');
  // Thirteen bits in two letters of 91, the printable ones without & < >: see pack/one_file.rs.
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
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  await start({ module_or_path: await new Response(unpacked).arrayBuffer() });
} catch (error) {
  console.info(error);
  document.documentElement.dataset.trouble = 'wasm';
}
