// open.html: chooses files, takes those that are dropped or that the system hands over, and puts them away.
{
  const part = (id) => document.getElementById(id);
  // The script that does all that comes after this document.
  const loaded = new Promise((done) => addEventListener('DOMContentLoaded', done));
  const wait = async (promised) => {
    part('reading').hidden = false;
    await loaded;
    try {
      await promised();
    } catch {
      location.hash = 'unread';
    }
    part('reading').hidden = true;
  };
  const open = (chosen) => wait(() => openPages(chosen));
  const choose = (directory) => {
    const input = part('files');
    input.webkitdirectory = directory;
    input.value = '';
    input.click();
  };
  part('choose').addEventListener('click', () => choose(false));
  part('choose-folder').addEventListener('click', () => choose(true));
  part('files').addEventListener('change', ({ target }) => target.files.length > 0 && open(target.files));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
    if (dropped.some(Boolean)) open(dropped);
  });
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files.length > 0) open(await Promise.all(files.map((file) => file.getFile())));
  });
  try {
    part('opened').hidden = !('jianbao.opened/1' in sessionStorage);
  } catch {}
  part('save').addEventListener('click', () => wait(() => savePages()));
  part('put-away').addEventListener('click', () => {
    closePages();
    location.assign('./');
  });
}
