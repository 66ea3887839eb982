//! 打开自己的版面: files of the reader's own, read in his window and nowhere else.

use crate::printed::{corpus, headline};
use crate::reader::Role;
use crate::site::{Mount, Site, dist};
use crate::taking_along::{saved_file, saves_into};
use crate::visit::{Visit, watch};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// In characters that none of the site's pages has, nor what it searches them with.
const TRADITIONAL: &str =
    "# 龜山區總工會表彰勞模\n本報訊（記者 歐陽麗）昨天，龜山區總工會舉行表彰大會，鸞鳳廠的鐘錶匠獲獎。\n";
const SIMPLIFIED: &str = "# 饕餮纹青铜器修复完成\n本报讯（记者 查良）昨天，一件饕餮纹青铜器修复完成。\n";

#[tokio::test]
async fn pages_are_read_in_this_window_and_in_no_other() {
    let files = Files::new();
    files.write("b.txt", TRADITIONAL.as_bytes());
    files.write("a.txt", &encoding_rs::GB18030.encode(SIMPLIFIED).0);
    files.write("c.pdf", b"%PDF-1.7");
    watch(Site::serve(Mount::SubPath), async |visit| {
        let reader = visit.reader();
        reader.follows("打开自己的版面").await;
        visit.chooses(&files.all()).await;
        reader.waits_until_it_runs().await;
        reader.sees("打开的版面").await;
        reader.sees("没有打开（不是文本，或太长）：c.pdf").await;
        for (headline, paragraph) in
            [("龜山區總工會表彰勞模", "鐘錶匠獲獎"), ("饕餮纹青铜器修复完成", "饕餮纹")]
        {
            reader.follows(headline).await;
            reader.sees_view_of(headline).await;
            reader.sees(paragraph).await;
            reader.goes_back().await;
        }
        for typed in ["龟山 钟表", "“鐘錶匠”", "记者:欧阳丽"] {
            reader.opens(&format!("/s?q={typed}")).await;
            reader.sees("1 篇").await;
            reader.sees("龜山區總工會表彰勞模").await;
        }
        reader.opens("/").await;
        reader.types("/").await;
        reader.types("zhal").await;
        reader.sees("查良").await;

        reader.opens("/").await;
        // Whether the document's own headlines are held back while nothing of the application has run.
        let note = "document.addEventListener('readystatechange', () =>
            globalThis.heldBack ??= 'elsewhere' in document.documentElement.dataset)";
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
        visit.chrome.driver.goto(visit.site.address()).await.expect("the site opens");
        reader.sees("打开的版面").await;
        assert_eq!(visit.runs("return heldBack").await, json!(true));
        let here = visit.chrome.driver.window().await.expect("a tab");
        let other = visit.chrome.driver.new_tab().await.expect("another tab");
        visit.shows(&other).await;
        visit.opens_the_site().await;
        reader.sees(headline(&corpus().articles[0])).await;
        visit.shows(&here).await;
        reader.follows("打开自己的版面").await;
        reader.presses(Role::Button, "放下它们，回到本站 Put them away").await;
        reader.waits_until_it_runs().await;
        reader.sees(headline(&corpus().articles[0])).await;
        assert_eq!(visit.runs("return [sessionStorage.length, heldBack]").await, json!([0, false]));
    })
    .await;
}

#[tokio::test]
async fn what_is_open_is_saved_in_the_public_format() {
    let (files, folder) = (Files::new(), Files::new());
    files.write("a.txt", SIMPLIFIED.as_bytes());
    files.write("b.txt", TRADITIONAL.as_bytes());
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.chooses_on_its_page(&files.all()).await;
        visit.reader().sees("打开的版面").await;
        visit.reader().follows("打开自己的版面").await;
        saves_into(&visit.chrome.driver, folder.0.path()).await;
        visit.reader().presses(Role::Button, "存为 JSON Save as JSON").await;
        let saved = fs::read_to_string(saved_file(folder.0.path(), "json").await).expect("a file of text");
        let intake = intake::read(&[files.0.path().to_owned()]);
        let corpus = extract::corpus(&intake.sources());
        assert_eq!(saved, serde_json::to_string(&corpus).expect("JSON") + "\n");
    })
    .await;
    // As the site's own data are.
    let data = fs::read_to_string(dist().join("corpus.json")).expect("the site's data");
    assert_eq!(data, serde_json::to_string(&corpus()).expect("JSON") + "\n");
}

#[tokio::test]
async fn files_and_folders_can_be_dropped_anywhere() {
    let files = Files::new();
    fs::create_dir(files.path("folder")).expect("a folder");
    files.write("folder/a.txt", SIMPLIFIED.as_bytes());
    files.write("folder/notes.md", b"not a page");
    files.write("b.txt", TRADITIONAL.as_bytes());
    watch(Site::serve(Mount::Root), async |visit| {
        for place in ["", "open.html"] {
            visit.runs("sessionStorage.clear(); return 1").await;
            visit.chrome.driver.goto(visit.site.address() + place).await.expect("the place opens");
            visit.reader().sees("打开自己的版面").await;
            visit.drops(&[files.path("folder"), files.path("b.txt")]).await;
            visit.reader().sees("打开的版面").await;
            visit.reader().sees("2个文件").await;
            visit.reader().sees("饕餮纹青铜器修复完成").await;
            visit.reader().sees("龜山區總工會表彰勞模").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_system_hands_files_over() {
    watch(Site::serve(Mount::Root), async |visit| {
        // As Chromium does for an installed site, at the earliest moment.
        let handing = format!(
            "const file = new File([{}], 'a.txt');
             const setConsumer = (take) => take({{ files: [{{ getFile: async () => file }}] }});
             Object.defineProperty(window, 'launchQueue', {{ value: {{ setConsumer }} }})",
            json!(SIMPLIFIED)
        );
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": handing })).await;
        let manifest = visit.tells_chrome("Page.getAppManifest", json!({})).await;
        let manifest: Value =
            serde_json::from_str(manifest["data"].as_str().expect("a manifest")).expect("JSON");
        let action = manifest["file_handlers"][0]["action"].as_str().expect("where files are opened");
        visit.chrome.driver.goto(visit.site.address() + action).await.expect("the document opens");
        visit.reader().sees("饕餮纹青铜器修复完成").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_sent_and_no_network_is_needed() {
    let files = Files::new();
    files.write("a.txt", SIMPLIFIED.as_bytes());
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.reader().follows("打开自己的版面").await;
        // The worker of that document has come.
        let kept = "const names = await caches.keys();
            for (let turn = 0; turn < 600; turn++) {
                const requests = await (await caches.open(names[0])).keys();
                if (requests.filter(({ url }) => /open[^/]*\\.(js|wasm|html)$/.test(url)).length === 4) return true;
                await new Promise((done) => setTimeout(done, 50));
            }
            return false";
        assert_eq!(visit.runs(kept).await, json!(true), "what opens pages is kept when somebody looks at it");
        visit.loses_the_server().await;
        visit.reader().follows("打开自己的版面").await;
        visit.chooses(&files.all()).await;
        visit.reader().waits_until_it_runs().await;
        visit.reader().sees("饕餮纹青铜器修复完成").await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_opened_is_said_and_what_was_open_stays() {
    let (pages, others) = (Files::new(), Files::new());
    pages.write("a.txt", SIMPLIFIED.as_bytes());
    others.write("a.png", b"\x89PNG\r\n\x1a\n\0\0");
    others.write("b.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0");
    watch(Site::serve(Mount::Root), async |visit| {
        let reader = visit.reader();
        visit.chooses_on_its_page(&pages.all()).await;
        reader.sees("饕餮纹青铜器修复完成").await;
        visit.chooses_on_its_page(&others.all()).await;
        reader.sees("选的文件都没有打开").await;
        visit.opens_the_site().await;
        reader.sees("饕餮纹青铜器修复完成").await;

        let fill = "sessionStorage.clear();
            for (let size = 1 << 24; size > 0; size >>= 1) {
                try {
                    sessionStorage.other = (sessionStorage.other ?? '') + 'x'.repeat(size);
                } catch {}
            }
            return 1";
        visit.runs(fill).await;
        visit.chooses_on_its_page(&pages.all()).await;
        reader.sees("这些版面太多").await;
        assert_eq!(visit.runs("return Object.keys(sessionStorage)").await, json!(["other"]));
        visit.opens_the_site().await;
        reader.sees(headline(&corpus().articles[0])).await;
    })
    .await;
}

#[tokio::test]
async fn where_no_worker_runs_that_is_said() {
    let files = Files::new();
    files.write("a.txt", SIMPLIFIED.as_bytes());
    watch(Site::serve(Mount::Root), async |visit| {
        let refusal = "Worker = function () { throw new DOMException('', 'SecurityError') }";
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refusal })).await;
        visit.chooses_on_its_page(&files.all()).await;
        visit.reader().sees("没有读成").await;
        visit.reader().has_no("#reading:not([hidden])").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_that_a_file_says_runs() {
    let files = Files::new();
    let bait = [
        "# <img src=x onerror=hostile=1>劳模",
        "本报讯（记者 <script>hostile=1</script>）昨天，javascript:hostile=1，大会召开。",
        "&lt;svg onload=hostile=1&gt;大会强调\u{202e}反过来\u{2066}的话。",
        "{{constructor.constructor('hostile=1')()}}会议结束。",
    ];
    files.write("<img src=x onerror=hostile=1>.txt", bait.join("\n").as_bytes());
    files.write("<svg onload=hostile=1>.pdf", b"%PDF-1.7");
    watch(Site::serve(Mount::Root), async |visit| {
        visit.chooses_on_its_page(&files.all()).await;
        let reader = visit.reader();
        reader.sees("打开的版面").await;
        let article =
            visit.runs("return [...document.links].find((link) => link.hash.startsWith('#/a/')).hash");
        let article =
            article.await.as_str().expect("an article").trim_start_matches('#').to_owned() + "?with=source";
        for route in ["/", "/doubts", "/s?q=大会", "/s?q=大会&view=kwic", &article] {
            reader.opens(route).await;
            reader.sees_view_of("").await;
            assert_eq!(visit.runs("return typeof hostile").await, json!("undefined"), "{route}");
            let made =
                "return document.querySelectorAll('#app :is(img, script, iframe, svg[onload])').length";
            assert_eq!(visit.runs(made).await, json!(0), "{route}");
            let links = "return [...document.links].every((link) => /^https?:$/.test(link.protocol))";
            assert_eq!(visit.runs(links).await, json!(true), "{route}");
        }
    })
    .await;
}

impl Visit {
    /// Opens the document for it and chooses files there.
    async fn chooses_on_its_page(&self, files: &[PathBuf]) {
        let address = self.site.address() + "open.html";
        self.chrome.driver.goto(address).await.expect("the document opens");
        self.chooses(files).await;
    }

    /// Chooses files, as a reader does in the window that the button opens.
    async fn chooses(&self, files: &[PathBuf]) {
        self.reader().has("#choose").await;
        let field = self.chrome.driver.find(By::Id("files")).await.expect("a field for files");
        let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        field.send_keys(names.join("\n")).await.expect("the files are chosen");
    }

    /// Lets go of files that were dragged over the middle of the window.
    async fn drops(&self, files: &[PathBuf]) {
        for step in ["dragEnter", "dragOver", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
            let event = json!({ "type": step, "x": 300, "y": 200, "data": data });
            self.tells_chrome("Input.dispatchDragEvent", event).await;
            // What is let go of before the page has said that it takes it is not dropped.
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

/// Files on a disk.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    fn all(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(Path::new(self.0.path())).expect("a folder").flatten();
        entries.map(|entry| entry.path()).collect()
    }
}
