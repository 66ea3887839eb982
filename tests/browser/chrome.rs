//! A fresh Chromium with an empty profile, driven through ChromeDriver.

use crate::site::Host;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel};

/// A browser and its driver.
pub(crate) struct Chrome {
    /// The session with the browser.
    pub(crate) driver: WebDriver,
    service: Service,
    // Removed once the browser is gone.
    profile: TempDir,
}

impl Chrome {
    /// Starts both. The window is that of a small laptop.
    pub(crate) async fn start() -> WebDriverResult<Self> {
        let service = Service::start();
        let profile = tempfile::tempdir().expect("a temporary folder");
        let driver = WebDriver::new(service.address(), capabilities(&profile)?).await?;
        Ok(Self { driver, service, profile })
    }

    /// Ends the browser and starts it again with what it kept, after something else was done. It then has
    /// one empty tab.
    pub(crate) async fn restart(&mut self, meanwhile: impl FnOnce()) -> WebDriverResult<()> {
        self.driver.clone().quit().await?;
        meanwhile();
        self.driver = WebDriver::new(self.service.address(), capabilities(&self.profile)?).await?;
        Ok(())
    }

    /// Ends both.
    pub(crate) async fn quit(self) -> WebDriverResult<()> {
        let Self { driver, service, .. } = self;
        driver.quit().await?;
        drop(service);
        Ok(())
    }
}

fn capabilities(profile: &TempDir) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless",
        // A container's root user has no other choice, and the pages are our own.
        "--no-sandbox",
        "--disable-gpu",
        // It holds back more than 200 changes of address in ten seconds; tests make them faster than people.
        "--disable-ipc-flooding-protection",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--lang=zh-CN",
    ] {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--host-resolver-rules=MAP {} 127.0.0.1", Host::OFFICE))?;
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    // The console, and every request, for `visit` to judge.
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

/// A ChromeDriver process on a port of its own choice.
struct Service {
    process: Child,
    port: u16,
}

impl Service {
    /// Starts one. A port that is free on one of the machine's addresses may be taken on another, and then it ends at
    /// once: so it is asked again.
    fn start() -> Self {
        (0..3).find_map(|_| Self::try_start()).expect("chromedriver says its port")
    }

    fn try_start() -> Option<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            // Without a locale, as under many a runner, Chromium saves no file under a Chinese name.
            .env("LANG", "C.UTF-8")
            .env_remove("LC_ALL")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver on the PATH (on Debian: apt-get install chromium chromium-driver)");
        let printed = process.stdout.take().expect("its standard output was asked for");
        let mut lines = BufReader::new(printed).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            line.split("started successfully on port ").nth(1)?.trim_end_matches('.').parse().ok()
        });
        let Some(port) = port else {
            drop(process.wait());
            return None;
        };
        // Whatever else it prints has to be read, or it stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { process, port })
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
