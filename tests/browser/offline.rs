//! Offline: the site is kept, renewed when the reader asks for it, mended, and taken back.

use crate::printed::{corpus, first_paragraph, headline};
use crate::reader::{Reader, Role};
use crate::site::{Host, Mount, Site, dist};
use crate::visit::{Visit, watch};
use corpus::Article;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use thirtyfour::prelude::*;

#[tokio::test]
async fn reads_on_without_a_server_at_the_root() {
    reads_on(Mount::Root).await;
}

#[tokio::test]
async fn reads_on_without_a_server_under_a_sub_path() {
    reads_on(Mount::SubPath).await;
}

async fn reads_on(mount: Mount) {
    watch(Site::serve(mount), async |visit| {
        visit.is_kept().await;
        visit.loses_the_server().await;

        let (reader, article) = (visit.reader(), article());
        reader.follows(headline(&article)).await;
        reader.sees_view_of(headline(&article)).await;
        reader.reloads().await;
        reader.sees(first_paragraph(&article)).await;
        reader.presses(Role::Button, "阅读设置").await;
        reader.sees("可离线使用").await;
        reader.presses(Role::Button, "关闭").await;
        reader.types("/").await;
        reader.types(headline(&article)).await;
        reader.sees("1 篇").await;
        reader.sees_view_of("检索").await;
    })
    .await;
}

#[tokio::test]
async fn documents_of_articles_are_kept() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.loses_the_server().await;
        let article = article();
        let document = format!("{}a/{}.html?from=somewhere", visit.site.address(), article.id);
        visit.chrome.driver.goto(document).await.expect("the document opens");
        visit.reader().sees(first_paragraph(&article)).await;
        visit.reader().follows("检索、对照、引用").await;
        visit.reader().waits_until_it_runs().await;
        visit.reader().sees_view_of(headline(&article)).await;
    })
    .await;
}

#[tokio::test]
async fn an_update_waits_until_the_reader_asks_for_it() {
    let edition = Edition::copy();
    edition.publish(1);
    watch(edition.site(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.reader().reloads().await;
        visit.runs("await caches.open('another site on this origin'); return 1").await;
        let driver = visit.chrome.driver.clone();
        let first = driver.window().await.expect("a tab");
        let second = visit.opens_another_tab().await;

        for (number, asking) in [(2, &first), (3, &second)] {
            let tabs = [&first, &second];
            for tab in tabs {
                visit.shows(tab).await;
                visit.is_kept().await;
                // Lives as long as the document in the tab.
                visit.runs("window.older = true; return 1").await;
            }
            edition.publish(number);
            visit.reader().reloads().await;
            for tab in tabs {
                visit.shows(tab).await;
                visit.reader().sees("有新版本").await;
                assert_eq!(visit.edition().await, number - 1, "nothing changes under a reader");
            }
            visit.shows(asking).await;
            visit.runs("sessionStorage.loads = 0; return 1").await;
            visit.reader().presses(Role::Button, "点此更新").await;
            for tab in tabs {
                visit.shows(tab).await;
                visit.comes_to(number).await;
                visit.is_kept().await;
            }
        }
        let names = visit.runs("return await caches.keys()").await;
        let names = names.as_array().expect("names of caches");
        assert_eq!(names.len(), 2, "one of this version, and one that is not ours: {names:?}");
        assert!(names.contains(&json!("another site on this origin")), "{names:?}");
    })
    .await;
}

#[tokio::test]
async fn the_first_tab_is_served_without_being_loaded_again() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.runs("window.older = true; return 1").await;
        visit.is_kept().await;
        visit.site.stop();
        let article = article();
        visit.reader().types("/").await;
        visit.reader().types(headline(&article)).await;
        visit.reader().sees("1 篇").await;
        assert_eq!(visit.runs("return window.older").await, json!(true), "nothing changes under a reader");
    })
    .await;
}

#[tokio::test]
async fn a_tab_that_no_worker_serves_is_updated_too() {
    for asking in [Tab::Served, Tab::Unserved] {
        let edition = Edition::copy();
        edition.publish(1);
        watch(edition.site(Mount::Root), async |visit| {
            visit.is_kept().await;
            let driver = visit.chrome.driver.clone();
            let unserved = driver.window().await.expect("a tab");
            // Loaded past the worker, as with the shift key.
            visit.tells_chrome("Page.reload", json!({ "ignoreCache": true })).await;
            visit.reader().waits_until_it_runs().await;
            visit.is_kept().await;
            visit.runs("window.older = true; return 1").await;
            let served = visit.opens_another_tab().await;
            visit.is_kept().await;
            // Without the second tab, nothing would make the newer worker wait.
            edition.publish(2);
            visit.reader().reloads().await;
            visit.reader().sees("有新版本").await;
            visit.shows(&unserved).await;
            assert_eq!(visit.runs("return navigator.serviceWorker.controller").await, Value::Null);
            visit.reader().sees("有新版本").await;
            if let Tab::Served = asking {
                visit.shows(&served).await;
            }
            visit.reader().presses(Role::Button, "点此更新").await;
            for tab in [&unserved, &served] {
                visit.shows(tab).await;
                visit.comes_to(2).await;
            }
        })
        .await;
    }
}

enum Tab {
    Served,
    Unserved,
}

#[tokio::test]
async fn what_is_missing_or_spoiled_is_got_again() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        let spoil = |how: &str| {
            format!(
                "for (const name of await caches.keys()) {{
                     const cache = await caches.open(name);
                     for (const request of await cache.keys()) {{ {how} }}
                 }}
                 return 1"
            )
        };
        for how in [
            "if (/wasm$/.test(request.url)) await cache.delete(request)",
            "if (/(wasm|js)$/.test(request.url)) await cache.put(request, new Response('spoiled'))",
            "if (/\\/$/.test(request.url)) await cache.put(request, new Response('spoiled'))",
            "await cache.delete(request)",
            "await caches.delete(name)",
        ] {
            visit.runs(&spoil(how)).await;
            visit.reader().reloads().await;
            visit.reader().sees(headline(&article())).await;
            visit.is_kept().await;
            // Mended means that it now holds without the server.
            visit.loses_the_server().await;
            visit.reader().sees(headline(&article())).await;
            visit.is_kept().await;
            visit.site.start();
        }
    })
    .await;
}

#[tokio::test]
async fn a_spoiled_version_that_the_server_no_longer_has_gives_way() {
    let edition = Edition::copy();
    edition.publish(1);
    watch(edition.site(Mount::Root), async |visit| {
        visit.is_kept().await;
        visit.runs("for (const name of await caches.keys()) await caches.delete(name); return 1").await;
        edition.publish(2);
        visit.reader().reloads().await;
        visit.comes_to(2).await;
        visit.reader().sees(headline(&article())).await;
    })
    .await;
}

#[tokio::test]
async fn an_update_that_arrives_in_part_is_not_used() {
    let edition = Edition::copy();
    edition.publish(1);
    watch(edition.site(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        edition.publish(2);
        let icon = fs::read(edition.path("icon-512.png")).expect("an icon");
        edition.write("icon-512.png", &icon[..icon.len() / 2]);
        let update = "return await (await navigator.serviceWorker.ready).update().then(
            (registration) => new Promise((resolve) => {
                const worker = registration.installing ?? registration.waiting;
                worker.addEventListener('statechange', () => resolve(worker.state));
            }))";
        assert_eq!(visit.runs(update).await, json!("redundant"));
        visit.reader().reloads().await;
        assert_eq!(visit.edition().await, 1);

        edition.write("icon-512.png", &icon);
        assert_eq!(visit.runs(update).await, json!("installed"));
        visit.reader().presses(Role::Button, "点此更新").await;
        visit.comes_to(2).await;
        visit.is_kept().await;
    })
    .await;
}

#[tokio::test]
async fn the_way_back_takes_everything_of_ours_and_nothing_else() {
    let edition = Edition::copy();
    edition.publish(1);
    watch(edition.site(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.reader().reloads().await;
        visit.is_kept().await;
        visit.runs("await caches.open('another site on this origin'); return 1").await;
        let off = fs::read(edition.path("sw-off.js")).expect("the way back");
        edition.publish(2);
        edition.write("sw.js", &off);
        visit.reader().reloads().await;
        visit.reader().is_told("html", "data-offline", "none").await;
        visit.comes_to(2).await;
        assert_eq!(visit.runs("return await caches.keys()").await, json!(["another site on this origin"]));

        // From here on the server is asked for everything.
        edition.publish(3);
        edition.write("sw.js", &off);
        visit.reader().reloads().await;
        visit.comes_to(3).await;
        visit.reader().is_told("html", "data-offline", "none").await;
        visit.reader().presses(Role::Button, "阅读设置").await;
        visit.reader().sees("这里不能离线使用").await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_has_no_workers_says_so() {
    watch(Site::of(dist(), Host::Office, Mount::Root), async |visit| {
        assert_eq!(visit.runs("return isSecureContext").await, json!(false));
        reads_and_is_told(visit.reader()).await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_refuses_workers_says_so() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        let refusal = "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))";
        // A worker that is still on its way would be there after what follows.
        visit.is_kept().await;
        // Before anything else runs in the next document.
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refusal })).await;
        visit.runs("for (const it of await navigator.serviceWorker.getRegistrations()) await it.unregister(); return 1").await;
        visit.reader().reloads().await;
        reads_and_is_told(visit.reader()).await;
    })
    .await;
}

async fn reads_and_is_told(reader: Reader) {
    let article = article();
    reader.follows(headline(&article)).await;
    reader.sees(first_paragraph(&article)).await;
    reader.is_told("html", "data-offline", "none").await;
    reader.presses(Role::Button, "阅读设置").await;
    reader.sees("这里不能离线使用").await;
}

#[tokio::test]
async fn can_be_installed() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        let manifest = visit.tells_chrome("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let errors = visit.tells_chrome("Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(errors["installabilityErrors"], json!([]));
    })
    .await;
}

/// An article with a headline and text.
fn article() -> Article {
    let whole = |article: &Article| article.headline.is_some() && article.paragraphs().next().is_some();
    corpus().articles.into_iter().find(whole).expect("an article")
}

impl Visit {
    /// Waits until all of the site is kept.
    pub(crate) async fn is_kept(&self) {
        self.reader().is_told("html", "data-offline", "ready").await;
    }

    /// Opens the site in another tab, too.
    async fn opens_another_tab(&self) -> WindowHandle {
        // Chromium looks for newer workers once it has come to rest after starting, and never comes to rest
        // when the first tab is left before that.
        self.runs("await (await navigator.serviceWorker.ready).update(); return 1").await;
        let tab = self.chrome.driver.new_tab().await.expect("another tab");
        self.shows(&tab).await;
        self.opens_the_site().await;
        tab
    }

    /// The number of the edition that the tab shows.
    async fn edition(&self) -> u64 {
        let number = "return Number(document.querySelector('meta[name=edition]').content)";
        self.runs(number).await.as_u64().expect("a number")
    }

    /// Waits for a document of this edition, in the stead of the one before.
    async fn comes_to(&self, number: u64) {
        self.reader().is_told("meta[name=edition]", "content", &number.to_string()).await;
        assert_eq!(
            self.runs("return window.older ?? false").await,
            json!(false),
            "the page was loaded again"
        );
    }
}

/// A copy of the packed site, to change.
struct Edition(TempDir);

impl Edition {
    fn copy() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&dist(), folder.path());
        Self(folder)
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn site(&self, mount: Mount) -> Site {
        Site::of(self.0.path().to_owned(), Host::Local, mount)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("the file is written");
    }

    /// Makes the first document say the number of the edition.
    fn publish(&self, number: u64) {
        let index = fs::read_to_string(dist().join("index.html")).expect("the first document");
        let head = format!("<meta name=\"edition\" content=\"{number}\"></head>");
        self.write("index.html", index.replacen("</head>", &head, 1).as_bytes());
        self.seal();
    }

    /// What somebody does who has changed a file by hand.
    fn seal(&self) {
        let done = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--package", "xtask", "--", "seal"])
            .arg(self.0.path())
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status();
        assert!(done.expect("cargo").success(), "the site could not be sealed");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("a file");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
