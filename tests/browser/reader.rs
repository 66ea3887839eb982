//! What a reader does and sees. Elements are found by role and name, as assistive technology
//! finds them, and everything is waited for.

use crate::printed::essence;
use http::Method;
use serde_json::{Value, json};
use std::fmt;
use std::time::{Duration, Instant};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::keys::TypingData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

/// How long anything may take. A test that has to wait this long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Somebody in front of the site.
#[derive(Clone)]
pub(crate) struct Reader {
    driver: WebDriver,
}

/// What an element is to a reader.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Role {
    /// Leads somewhere.
    Link,
    /// Does something.
    Button,
    /// Is ticked or not.
    Box,
    /// The view's own heading: there is one.
    ViewHeading,
}

impl Role {
    fn css(self) -> &'static str {
        match self {
            Self::Link => "a[href], [role=link]",
            Self::Button => "button, [role=button], summary",
            Self::Box => "input[type=checkbox]",
            Self::ViewHeading => "h1",
        }
    }
}

impl Reader {
    pub(crate) fn new(driver: WebDriver) -> Self {
        Self { driver }
    }

    /// The session, for those who look at more than a reader sees.
    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Has an element under the selector on the screen.
    pub(crate) async fn has(&self, css: &str) {
        self.waits_for(css, async || Ok(self.shown(css).await?.map(drop))).await;
    }

    /// Has no such element any more.
    pub(crate) async fn has_no(&self, css: &str) {
        self.waits_for(&format!("no {css}"), async || Ok(self.shown(css).await?.is_none().then_some(())))
            .await;
    }

    /// Has the focus on an element under the selector.
    pub(crate) async fn focuses(&self, css: &str) {
        self.waits_for(&format!("the focus on {css}"), async || {
            let focused = format!("return document.activeElement.matches({css:?})");
            Ok(self.driver.execute(&focused, Vec::new()).await?.convert::<bool>()?.then_some(()))
        })
        .await;
    }

    /// Presses what is under the selector, as soon as it is there, unless it is hidden on this screen.
    pub(crate) async fn presses_if_shown(&self, css: &str) {
        self.waits_for(&format!("{css} to be pressed"), async || {
            let there = self.driver.find_all(By::Css(css)).await?;
            match self.shown(css).await? {
                Some(element) => Ok(Some(element.click().await?)),
                None => Ok(there.first().map(drop)),
            }
        })
        .await;
    }

    async fn shown(&self, css: &str) -> WebDriverResult<Option<WebElement>> {
        for element in self.driver.find_all(By::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Sees all of these words on the screen, wherever the lines break and however punctuation is set.
    pub(crate) async fn sees(&self, words: &str) {
        let looked_for = essence(words);
        assert!(!looked_for.is_empty(), "there is nothing to look for in {words:?}");
        self.waits_for(&format!("the words {words:?}"), async || {
            let body = self.driver.find(By::Tag("body")).await?;
            Ok(essence(&body.text().await?).contains(&looked_for).then_some(()))
        })
        .await;
    }

    /// Sees a heading of the whole view with this in it.
    pub(crate) async fn sees_view_of(&self, heading: &str) {
        self.finds(Role::ViewHeading, heading).await;
    }

    /// Presses the link that has this in its name.
    pub(crate) async fn follows(&self, name: &str) {
        self.presses(Role::Link, name).await;
    }

    /// Presses what has this role and this in its name.
    pub(crate) async fn presses(&self, role: Role, name: &str) {
        self.waits_for(&format!("{role:?} {name:?} to be pressed"), async || {
            let Some(element) = self.look_for(role, name).await? else { return Ok(None) };
            element.scroll_into_view().await?;
            element.click().await?;
            Ok(Some(()))
        })
        .await;
    }

    /// Goes to an address of the site, as from a link that somebody sent: what follows `#`.
    pub(crate) async fn opens(&self, route: &str) {
        let address = self.address().await;
        let document = address.split('#').next().unwrap_or(&address);
        self.driver.goto(format!("{document}#{route}")).await.expect("the address opens");
    }

    /// Is told by the element under the selector what the named attribute says.
    pub(crate) async fn is_told(&self, css: &str, attribute: &str, value: &str) {
        self.waits_for(&format!("{css} with {attribute}={value:?}"), async || {
            let Some(element) = self.driver.find_all(By::Css(css)).await?.into_iter().next() else {
                return Ok(None);
            };
            Ok((element.attr(attribute).await?.as_deref() == Some(value)).then_some(()))
        })
        .await;
    }

    /// Presses keys, wherever the focus is.
    pub(crate) async fn types(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.expect("keys are pressed");
    }

    /// Presses a key while holding another.
    pub(crate) async fn holds(&self, held: Key, key: &str) {
        let keys = self.driver.action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        keys.perform().await.expect("keys are pressed");
    }

    /// Presses Tab until the focus is on an element under the selector.
    pub(crate) async fn reaches(&self, css: &str) {
        self.waits_for(&format!("the focus on {css}"), async || {
            let element = self.driver.active_element().await?;
            let reached = format!("return arguments[0].matches({css:?})");
            let reached = self.driver.execute(&reached, vec![element.to_json()?]).await?;
            if reached.convert::<bool>()? {
                return Ok(Some(()));
            }
            self.driver.action_chain().send_keys(Key::Tab).perform().await?;
            Ok(None)
        })
        .await;
    }

    /// Is at this address.
    pub(crate) async fn arrives_at(&self, address: &str) {
        self.waits_for(&format!("the address {address}"), async || {
            Ok((self.address().await == address).then_some(()))
        })
        .await;
    }

    /// Is at another address.
    pub(crate) async fn moves_on_from(&self, address: &str) {
        self.waits_for(&format!("another address than {address}"), async || {
            Ok((self.address().await != address).then_some(()))
        })
        .await;
    }

    /// Selects the first of these words that follow what was selected before.
    pub(crate) async fn selects(&self, words: &str) {
        let found = self.script("return window.find(arguments[0])", words).await;
        assert_eq!(found, Value::Bool(true), "{words:?} can be selected");
    }

    /// Puts something in the place of the clipboard, which a test may not read, and remembers what
    /// is copied until the document is loaded anew.
    pub(crate) async fn minds_what_is_copied(&self) {
        let mind = "navigator.clipboard.writeText = async text => { window.copied = text }";
        self.script(mind, "").await;
    }

    /// What was copied last.
    pub(crate) async fn copied(&self) -> String {
        self.waits_for("something to be copied", async || {
            let copied = self.driver.execute("return window.copied ?? null", Vec::new()).await?;
            Ok(copied.json().as_str().map(str::to_owned))
        })
        .await
    }

    /// The words of the first element under a selector, without what is drawn around them.
    pub(crate) async fn reads(&self, css: &str) -> String {
        self.waits_for(&format!("{css} to read"), async || {
            Ok(Some(self.driver.find(By::Css(css)).await?.prop("textContent").await?.unwrap_or_default()))
        })
        .await
    }

    /// Runs a script before anything else in every document from now on.
    pub(crate) async fn loads_everything_with(&self, script: &str) {
        let parameters = json!({ "source": script });
        let sent = self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", parameters).await;
        sent.expect("the browser takes the script");
    }

    /// Looks through a window of this size, in CSS pixels.
    pub(crate) async fn looks_through(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let sent = self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await;
        sent.expect("the window has this size");
    }

    /// Waits until nothing has this role and this in its name.
    pub(crate) async fn finds_nothing_of(&self, role: Role, name: &str) {
        self.waits_for(&format!("no {role:?} {name:?}"), async || {
            Ok(self.look_for(role, name).await?.is_none().then_some(()))
        })
        .await;
    }

    /// Goes to a whole address, as from a link that somebody sent.
    pub(crate) async fn goes_to(&self, address: &str) {
        self.driver.goto(address).await.expect("the address opens");
    }

    /// What a script answers that is given some words.
    pub(crate) async fn script(&self, script: &str, words: &str) -> Value {
        let answer = self.driver.execute(script, vec![words.into()]).await.expect("the script runs");
        answer.json().clone()
    }

    /// Presses the browser's own button.
    pub(crate) async fn goes_back(&self) {
        self.driver.back().await.expect("the browser goes back");
    }

    /// Loads the document again.
    pub(crate) async fn reloads(&self) {
        self.driver.refresh().await.expect("the browser reloads");
        self.waits_until_it_runs().await;
    }

    /// The address as the browser shows it.
    pub(crate) async fn address(&self) -> String {
        self.driver.current_url().await.expect("the browser has an address").to_string()
    }

    /// Waits until the application has taken the place of the document.
    pub(crate) async fn waits_until_it_runs(&self) {
        self.waits_for("the application", async || {
            Ok(self.driver.find_all(By::Css("[data-running]")).await?.pop().map(drop))
        })
        .await;
    }

    /// The first element on the screen with this role and this in its name.
    async fn finds(&self, role: Role, name: &str) -> WebElement {
        self.waits_for(&format!("{role:?} {name:?}"), async || self.look_for(role, name).await).await
    }

    async fn look_for(&self, role: Role, name: &str) -> WebDriverResult<Option<WebElement>> {
        let looked_for = essence(name);
        for element in self.driver.find_all(By::Css(role.css())).await? {
            if essence(&self.name_of(&element).await?).contains(&looked_for) && element.is_displayed().await?
            {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// The element's name in the browser's accessibility tree.
    async fn name_of(&self, element: &WebElement) -> WebDriverResult<String> {
        self.driver.cmd(ComputedLabel(element.element_id().to_string())).await?.value()
    }

    /// Asks again and again until there is an answer, and says what the page shows if there never
    /// is one. Elements come and go while the page works; that is no answer either.
    async fn waits_for<T>(&self, what: &str, ask: impl AsyncFn() -> WebDriverResult<Option<T>>) -> T {
        let started = Instant::now();
        loop {
            let answer = ask().await;
            if let Ok(Some(answer)) = answer {
                return answer;
            }
            if started.elapsed() > PATIENCE {
                let shown = Screen::of(&self.driver).await;
                panic!("waited in vain for {what}\nlast answer: {:?}\n{shown}", answer.map(drop));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// What the page shows, for the message of a failed test.
struct Screen {
    address: String,
    title: String,
    text: String,
    focus: String,
}

impl Screen {
    async fn of(driver: &WebDriver) -> Self {
        let address = driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let title = driver.title().await.unwrap_or_default();
        let text = match driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        let focus = match driver.active_element().await {
            Ok(element) => element.outer_html().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        let short = |text: String| text.chars().take(600).collect();
        Self { address, title, text: short(text), focus: short(focus) }
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { address, title, text, focus } = self;
        write!(f, "at {address} ({title}) the page begins:\n{text}\nand the focus is on: {focus}")
    }
}

/// WebDriver's "get computed label", which thirtyfour does not have.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computedlabel", self.0))
    }
}
