//! `prerender FOLDER [BASE]`: writes the documents of the embedded corpus into a built site.

use anyhow::{Context as _, Result, bail};
use jianbao::archive::Archive;
use prerender::{Base, Documents};
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else { bail!("prerender FOLDER [BASE]") };
    let base = match arguments.next() {
        Some(base) => Some(Base::parse(&base.to_string_lossy())?),
        None => None,
    };
    let archive = Archive::embedded().context("the embedded corpus cannot be read")?;
    let index = folder.join("index.html");
    let index = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    for document in Documents::render(archive, &index, base.as_ref())?.0 {
        let path = folder.join(&document.name);
        path.parent().map(fs::create_dir_all).transpose()?;
        fs::write(&path, document.text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
