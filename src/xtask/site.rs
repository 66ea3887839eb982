//! The files of the site, without their compressed copies.

use anyhow::{Context as _, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The site as it stands in its folder.
pub(crate) struct Site {
    folder: PathBuf,
    files: Vec<SiteFile>,
}

/// One file of the site.
pub(crate) struct SiteFile {
    /// The path inside the site, with `/` between its parts.
    pub(crate) name: String,
    /// The content.
    pub(crate) bytes: Vec<u8>,
}

impl Site {
    /// Reads the whole folder; a site is small.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        read_into(&mut files, folder, "")
            .with_context(|| format!("{} is no built site; run `cargo xtask dist`", folder.display()))?;
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self { folder: folder.to_owned(), files })
    }

    /// The files in name order.
    pub(crate) fn files(&self) -> &[SiteFile] {
        &self.files
    }

    /// What a file of the site holds.
    pub(crate) fn bytes(&self, name: &str) -> Result<&[u8]> {
        let found = self.files.iter().find(|file| file.name == name);
        found.map(|file| file.bytes.as_slice()).with_context(|| format!("the site has no {name}"))
    }

    /// The compressed copy of a file, if it has one.
    pub(crate) fn copy(&self, name: &str, extension: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(format!("{name}.{extension}"))).ok()
    }

    /// Takes a file out of the site's folder, if it is there.
    pub(crate) fn remove(&self, name: &str) -> Result<()> {
        let path = self.folder.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("{} could not be removed", path.display()))
            }
            _ => Ok(()),
        }
    }

    /// Writes a file into the site's folder.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("{} could not be written", path.display()))
    }
}

fn read_into(files: &mut Vec<SiteFile>, folder: &Path, prefix: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_into(files, &entry.path(), &format!("{name}/"))?;
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            files.push(SiteFile { name, bytes: fs::read(entry.path())? });
        }
    }
    Ok(())
}
