// Starts the application that this file carries. `unpack` stands in take_along.js; `start` is
// wasm-bindgen's, which stands before these lines.
try {
  await start({ module_or_path: await unpack(document.getElementById('packed')) });
} catch (error) {
  console.info(error);
  document.documentElement.dataset.trouble = 'wasm';
}
