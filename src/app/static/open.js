// open.html: chooses files, takes those that are dropped or that the system hands over, and puts them away.
{
  const part = (id) => document.getElementById(id);
  const open = async (files) => {
    if (files.length === 0) return;
    part('reading').hidden = false;
    await openPages(files);
    part('reading').hidden = true;
    part('files').value = '';
  };
  part('choose').addEventListener('click', () => part('files').click());
  part('files').addEventListener('change', () => open(part('files').files));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    open(event.dataTransfer.files);
  });
  globalThis.launchQueue?.setConsumer(async ({ files }) => open(await Promise.all(files.map((file) => file.getFile()))));
  try {
    part('opened').hidden = !('jianbao.opened/1' in sessionStorage);
  } catch {}
  part('put-away').addEventListener('click', () => {
    closePages();
    location.assign('./');
  });
}
