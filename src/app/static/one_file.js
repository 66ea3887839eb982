// Unpacks what this file carries, and starts it. `unpack` stands in take_along.js; what is packed is told
// in pack/one_file.rs: the lengths of script and styles, the two, and the WebAssembly.
const failed = (error) => {
  console.info(error);
  document.documentElement.dataset.trouble = 'wasm';
};
// On a disk, what this file carries is all there is; from a server, nothing keeps it.
document.documentElement.dataset.offline = location.protocol === 'file:' ? 'ready' : 'none';
(async () => {
  try {
    const bytes = await unpack(document.getElementById('packed'));
    const [script, styles] = new Uint32Array(bytes.buffer, 0, 2);
    const text = (from, length) => new TextDecoder().decode(bytes.subarray(from, from + length));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text(8 + script, styles));
    document.adoptedStyleSheets = [sheet];
    globalThis.carried = bytes.subarray(8 + script + styles);
    const element = document.createElement('script');
    element.type = 'module';
    element.dataset.unpacked = '';
    element.textContent = text(8, script);
    document.head.append(element);
  } catch (error) {
    failed(error);
  }
})();
