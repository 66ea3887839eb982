//! Writes `.br` and `.gz` beside each file, for servers that send those.

use crate::site::Site;
use anyhow::Result;
use std::io::Write as _;

/// Compresses every file and writes those that become smaller by it: a server takes the
/// compressed file whenever there is one, so that a larger one would harm.
pub(crate) fn write_compressed(site: &Site) -> Result<()> {
    for file in site.files() {
        for (extension, compressed) in [("gz", gzip(&file.bytes)?), ("br", brotli(&file.bytes)?)] {
            if compressed.len() < file.bytes.len() {
                site.write(&format!("{}.{extension}", file.name), &compressed)?;
            }
        }
    }
    Ok(())
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
