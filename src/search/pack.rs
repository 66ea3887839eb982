//! How the two tables of characters are packed. `build.rs` packs the whole of them, and
//! [`Tables::needed`](crate::Tables::needed) what one corpus needs; the unpacking stands in
//! `fold/table.rs` and `pinyin/readings.rs`.

/// Pairs of a Simplified character and a Traditional one, in order, as three streams, since alike
/// bytes together compress best: the steps from each Simplified character to the next one, then the
/// low and the high bytes of the Traditional ones. The whole table is 5.5 KB under brotli, where
/// pairs of UTF-8 take 9.5.
pub(crate) fn traditional(pairs: &[(u16, u16)]) -> Vec<u8> {
    let (mut steps, mut low, mut high) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = 0;
    for &(simplified, traditional) in pairs {
        varint(&mut steps, simplified - last);
        last = simplified;
        let [a, b] = traditional.to_le_bytes();
        low.push(a);
        high.push(b);
    }
    [steps, low, high].concat()
}

/// Syllables with the characters that can be read so, in order: the letters, a mark, the steps
/// between the characters, and a zero. The whole table is 8 KB under brotli.
pub(crate) fn readings(syllables: &[(Vec<u8>, Vec<u16>)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (letters, characters) in syllables {
        out.extend_from_slice(letters);
        // A step is never zero and the letters end where a capital would: at this mark.
        out.push(b'|');
        let mut last = 0x4dff;
        for &character in characters {
            varint(&mut out, character - last);
            last = character;
        }
        out.push(0);
    }
    out
}

fn varint(out: &mut Vec<u8>, mut number: u16) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
