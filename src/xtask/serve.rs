//! `cargo xtask serve`: builds the site, serves it here, and builds it again on every change.

use crate::progress::say;
use crate::{setup, workspace};
use anyhow::{Context as _, Result};
use lexopt::prelude::*;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// What was asked for.
pub(crate) struct Options {
    port: Option<u16>,
    profile: Profile,
}

enum Profile {
    /// Builds fast.
    Dev,
    /// As it goes to a server.
    Release,
}

impl Options {
    /// Reads the rest of the command line.
    pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut options = Self { port: None, profile: Profile::Dev };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("port") => options.port = Some(parser.value()?.parse()?),
                Long("release") => options.profile = Profile::Release,
                other => return Err(other.unexpected()),
            }
        }
        Ok(options)
    }
}

/// Serves until it is interrupted.
pub(crate) fn run(options: &Options) -> Result<()> {
    let tools = setup::run()?;
    let shell = workspace::shell()?;
    let port = match options.port {
        Some(port) => port,
        None => free_port()?,
    };
    let trunk = match options.profile {
        Profile::Dev => tools.trunk(&shell, "serve"),
        Profile::Release => tools.trunk_release(&shell, "serve"),
    };
    say("building the site …");
    thread::spawn(move || announce(port));
    trunk.args(["--port", &port.to_string()]).quiet().run()?;
    Ok(())
}

/// Says the address as soon as it answers. Trunk listens once the first build is done.
fn announce(port: u16) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    while TcpStream::connect(address).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    say(&format!("the site is at http://{address}/ (Ctrl+C stops it)"));
}

/// Port 8080, or the next one that is free.
fn free_port() -> Result<u16> {
    (8080..8180)
        .find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
        .context("the ports 8080 to 8179 are all taken; choose one with --port")
}
