//! The packed site behind a small static server, as any host would serve it.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// Where on the server the site stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mount {
    /// At `/`.
    Root,
    /// Under `/a/b/`, as project sites are.
    SubPath,
    /// There, too; but the server was stopped once the site had been kept, and the browser restarted.
    Offline,
    /// On no server: `jianbao.html` from a disk, and nothing beside it may be asked for.
    OneFile,
}

impl Mount {
    fn prefix(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::SubPath | Self::Offline => "/a/b/",
            Self::OneFile => "",
        }
    }
}

/// How the server is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    /// As this machine, which browsers trust.
    Local,
    /// As one in an office without certificates, where browsers lend less: see `chrome`.
    Office,
}

impl Host {
    /// The name of the one in the office.
    pub(crate) const OFFICE: &str = "office.test";
}

/// A site and its server. Once that is stopped, nothing answers at the site's address.
pub(crate) struct Site {
    folder: PathBuf,
    address: SocketAddr,
    host: Host,
    mount: Mount,
    running: Option<Running>,
}

struct Running {
    stopped: Arc<AtomicBool>,
    listening: JoinHandle<()>,
}

impl Site {
    /// Serves `dist/`.
    pub(crate) fn serve(mount: Mount) -> Self {
        Self::of(dist(), Host::Local, mount)
    }

    /// Serves a folder.
    pub(crate) fn of(folder: PathBuf, host: Host, mount: Mount) -> Self {
        let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let mut site = Self { folder, address: nowhere, host, mount, running: None };
        if mount != Mount::OneFile {
            site.start();
        }
        site
    }

    /// Starts the server, at the address that it had before.
    pub(crate) fn start(&mut self) {
        let listener = TcpListener::bind(self.address).expect("a free port");
        self.address = listener.local_addr().expect("a bound socket has an address");
        let stopped = Arc::new(AtomicBool::new(false));
        let (flag, folder, mount) = (Arc::clone(&stopped), self.folder.clone(), self.mount);
        let listening = thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if flag.load(Ordering::SeqCst) {
                    return;
                }
                let folder = folder.clone();
                // A browser that hangs up in the middle of an answer is no failure of the site.
                thread::spawn(move || drop(answer(stream, &folder, mount)));
            }
        });
        self.running = Some(Running { stopped, listening });
    }

    /// Stops the server.
    pub(crate) fn stop(&mut self) {
        if let Some(Running { stopped, listening }) = self.running.take() {
            stopped.store(true, Ordering::SeqCst);
            // Wakes the listener, which then sees the flag.
            drop(TcpStream::connect(self.address));
            drop(listening.join());
        }
    }

    /// The server's origin, without a slash at the end; of the one file, the file itself.
    pub(crate) fn origin(&self) -> String {
        if self.mount == Mount::OneFile {
            let folder = self.folder.canonicalize().expect("the site's folder");
            return format!("file://{}/jianbao.html", folder.display());
        }
        match self.host {
            Host::Local => format!("http://{}", self.address),
            Host::Office => format!("http://{}:{}", Host::OFFICE, self.address.port()),
        }
    }

    /// The address of the site's first document.
    pub(crate) fn address(&self) -> String {
        format!("{}{}", self.origin(), self.mount.prefix())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The packed site.
pub(crate) fn dist() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    assert!(folder.join("index.html").exists(), "there is no packed site; run `cargo xtask dist` first");
    folder
}

/// One request a connection; that is slow and simple, and a browser does not mind.
fn answer(mut stream: TcpStream, folder: &Path, mount: Mount) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // Of the rest of the head only one thing matters here, but it has to be read.
    let mut takes_brotli = false;
    for line in lines {
        let line = line?.to_ascii_lowercase();
        takes_brotli |= line.starts_with("accept-encoding:") && line.contains("br");
        if line.is_empty() {
            break;
        }
    }
    let path = request.split_whitespace().nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let found = path.strip_prefix(mount.prefix()).and_then(|name| file(folder, name));
    let brotli = |file: &PathBuf| if takes_brotli { compressed(file) } else { None };
    let (status, kind, coding, body) = match &found {
        Some(file) => match brotli(file) {
            Some(body) => ("200 OK", media_type(file), "Content-Encoding: br\r\n", body),
            None => ("200 OK", media_type(file), "", fs::read(file)?),
        },
        None => ("404 Not Found", "text/plain; charset=utf-8", "", b"not found".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{coding}Content-Length: {}\r\nCache-Control: no-cache\r\n\
         Connection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The compressed copy of a file, unless the file was changed since.
fn compressed(file: &Path) -> Option<Vec<u8>> {
    let copy = PathBuf::from(format!("{}.br", file.display()));
    let changed = |file: &Path| file.metadata().and_then(|file| file.modified()).ok();
    if changed(&copy)? > changed(file)? { fs::read(copy).ok() } else { None }
}

/// The file of this name in the site, and nothing outside of it.
fn file(folder: &Path, name: &str) -> Option<PathBuf> {
    let name =
        if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
    let inside = name.split('/').all(|part| part != ".." && !part.is_empty());
    let file = folder.join(name);
    (inside && file.is_file()).then_some(file)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
