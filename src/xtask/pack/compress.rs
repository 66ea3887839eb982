//! Writes `.br` and `.gz` beside each file, for servers that send those.

use crate::site::Site;
use anyhow::Result;
use std::io::{Read as _, Write as _};

/// Compresses every file and writes those that become smaller by it: a server takes the
/// compressed file whenever there is one, so that a larger one would harm, and an older one, too.
pub(crate) fn write_compressed(site: &Site) -> Result<()> {
    for file in site.files() {
        // Both copies are always written together. To see that they are still good is quick.
        if site.copy(&file.name, "gz").is_some_and(|copy| is_gzip_of(&copy, &file.bytes)) {
            continue;
        }
        for (extension, compressed) in [("gz", gzip(&file.bytes)?), ("br", brotli(&file.bytes)?)] {
            let name = format!("{}.{extension}", file.name);
            if compressed.len() < file.bytes.len() {
                site.write(&name, &compressed)?;
            } else {
                site.remove(&name)?;
            }
        }
    }
    Ok(())
}

fn is_gzip_of(copy: &[u8], bytes: &[u8]) -> bool {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(copy).read_to_end(&mut plain).is_ok() && plain == bytes
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

#[cfg(test)]
mod tests {
    use super::write_compressed;
    use crate::site::Site;
    use std::fs;

    #[test]
    fn copies_are_those_of_the_files_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let (file, copy) = (folder.path().join("a.txt"), folder.path().join("a.txt.br"));
        let compress = |text: &str| {
            fs::write(&file, text).unwrap();
            write_compressed(&Site::read(folder.path()).unwrap()).unwrap();
        };
        compress(&"报".repeat(100));
        let first = fs::read(&copy).unwrap();
        compress(&"纸".repeat(100));
        assert_ne!(fs::read(&copy).unwrap(), first);
        compress("短");
        assert!(!copy.exists());
    }
}
