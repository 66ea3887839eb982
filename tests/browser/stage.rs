//! The site set up in one way or another: how wide, in which language and colours, for whom.

use crate::reader::Reader;
use crate::views::{Step, View};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// How wide the window is, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// The narrowest screen that WCAG speaks of (1.4.10), and a laptop at 400 %.
    Narrowest = 320,
    /// A phone.
    Phone = 360,
    /// A tablet.
    Tablet = 768,
    /// A laptop.
    Laptop = 1440,
}

/// What the system tells the site of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// That nothing should move. All views are looked at so: a colour in transition is no finding.
    Still,
    /// That its own colours are to be used.
    ForcedColors,
}

/// The site in a browser whose window and system can be changed.
pub(crate) struct Stage {
    /// Who sits in front of it.
    pub(crate) reader: Reader,
}

impl Stage {
    /// A stage where nothing moves.
    pub(crate) async fn new(reader: Reader) -> Self {
        let stage = Self { reader };
        stage.asks("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        stage.tells(System::Still).await;
        stage
    }

    /// Lets the system tell something.
    pub(crate) async fn tells(&self, system: System) {
        let mut features = vec![json!({ "name": "prefers-reduced-motion", "value": "reduce" })];
        if system == System::ForcedColors {
            features.push(json!({ "name": "forced-colors", "value": "active" }));
        }
        self.asks("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Makes the window as wide.
    pub(crate) async fn widens(&self, width: Width) {
        self.stretches(width, if width == Width::Laptop { 900 } else { 740 }).await;
    }

    /// Makes the window as wide and as high.
    pub(crate) async fn stretches(&self, width: Width, height: u32) {
        let metrics =
            json!({ "width": width as u32, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.asks("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Opens the site anew with nothing but these settings saved, as `settings.rs` saves them.
    pub(crate) async fn settles(&self, settings: &str) {
        let save = "localStorage.clear(); localStorage.setItem('jianbao.settings', arguments[0])";
        let driver = self.reader.driver();
        driver.execute(save, vec![json!(settings)]).await.expect("the settings are saved");
        self.reader.reloads().await;
    }

    /// Changes the colours alone, as the application does.
    pub(crate) async fn paints(&self, theme: &str) {
        let () =
            self.runs(&format!("document.documentElement.dataset.theme = {theme:?}; return null;")).await;
    }

    /// Opens a document of the site that stands beside the application.
    pub(crate) async fn opens_document(&self, name: &str) {
        let address = self.reader.address().await;
        let site = address.split(['#', '?']).next().unwrap_or(&address);
        self.reader.driver().goto(format!("{site}{name}")).await.expect("the document opens");
    }

    /// Goes to a view and does what belongs to it.
    pub(crate) async fn shows(&self, view: &View) {
        // By way of another view, so that no sheet stays open and nothing is seen of what was there.
        self.goes("#/doubts", ".doubts-view").await;
        self.goes(&format!("#{}", view.route), if view.then == Step::Nothing { view.shows } else { "h1" })
            .await;
        match view.then {
            Step::Nothing => return,
            Step::Press(css) => {
                self.reader.presses_if_shown(css).await;
                // What lies under the pointer looks otherwise; it leaves the window.
                let away = json!({ "type": "mouseMoved", "x": -9, "y": -9 });
                self.asks("Input.dispatchMouseEvent", away).await;
            }
            Step::Type(keys) => self.reader.types(keys).await,
            Step::Run(script) => self.runs(&format!("{script} return null;")).await,
        }
        self.reader.has(view.shows).await;
    }

    /// Goes to an address and waits in the page itself, which is quicker than asking it.
    async fn goes(&self, hash: &str, shows: &str) {
        let script = format!(
            "location.hash = {hash:?};
             const there = () => document.querySelector({shows:?})?.checkVisibility();
             const end = performance.now() + 15000;
             while (!there() && performance.now() < end) await new Promise(turn => setTimeout(turn, 10));
             return there() ? '' : document.body.innerText.slice(0, 300);"
        );
        let instead: String = self.runs(&script).await;
        assert!(instead.is_empty(), "{hash} shows no {shows} but:\n{instead}");
    }

    /// Runs a script in the page. What it promises is waited for.
    pub(crate) async fn runs<T: DeserializeOwned>(&self, script: &str) -> T {
        let script = format!(
            "const done = arguments[0]; (async () => {{ {script} }})().then(done, e => done(`${{e}}`))"
        );
        let answer = self.reader.driver().execute_async(&script, Vec::new()).await;
        answer.and_then(|answer| answer.convert()).expect("the script answers")
    }

    /// Asks the browser itself, in the words of the Chrome DevTools Protocol.
    pub(crate) async fn asks(&self, method: &str, parameters: Value) -> Value {
        let answer = self.reader.driver().cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}
