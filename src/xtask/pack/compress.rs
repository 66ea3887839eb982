//! Writes `.br` and `.gz` beside each file, for servers that send those.

use super::site::{Site, SiteFile};
use anyhow::Result;
use std::io::Write as _;

/// A file's name and what it weighs.
pub(crate) struct Size {
    /// The path inside the site.
    pub(crate) name: String,
    /// What it weighs.
    pub(crate) weight: Weight,
}

/// Bytes, as they stand and as they travel.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Weight {
    /// As they stand.
    pub(crate) raw: usize,
    /// With gzip.
    pub(crate) gzip: usize,
    /// With brotli.
    pub(crate) brotli: usize,
}

/// Compresses every file and writes those that become smaller by it.
pub(crate) fn write_compressed(site: &Site) -> Result<Vec<Size>> {
    site.files().iter().map(|file| write_one(site, file)).collect()
}

fn write_one(site: &Site, file: &SiteFile) -> Result<Size> {
    let raw = file.bytes.len();
    let mut weight = Weight { raw, gzip: raw, brotli: raw };
    let (gzip, brotli) = (gzip(&file.bytes)?, brotli(&file.bytes)?);
    // A server takes the compressed file whenever there is one, so that a larger one would harm.
    if gzip.len() < raw {
        site.write(&format!("{}.gz", file.name), &gzip)?;
        weight.gzip = gzip.len();
    }
    if brotli.len() < raw {
        site.write(&format!("{}.br", file.name), &brotli)?;
        weight.brotli = brotli.len();
    }
    Ok(Size { name: file.name.clone(), weight })
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}
