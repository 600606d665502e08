//! How far a plain text reaches, and whether it is a known one.

/// The length of a text up to its closing quote; nothing when it has escapes, or bytes that no text
/// may have, or no end.
pub fn text_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 0_usize;
    let (words, _) = bytes.as_chunks();
    for word in words {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            // The lowest mark is right, those above it need not be.
            length = length.saturating_add(usize::try_from(special.trailing_zeros() >> 3).ok()?);
            return (bytes.get(length) == Some(&b'"')).then_some(length);
        }
        length = length.saturating_add(size_of::<u64>());
    }
    let rest = bytes.get(length..)?;
    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
    (rest.get(end) == Some(&b'"')).then_some(length.saturating_add(end))
}

const ONES: u64 = u64::MAX / 0xff;
const TOP_BITS: u64 = ONES << 7;

/// Marks the top bit of each byte that is a quote, a backslash or a control character.
const fn special_bytes(word: u64) -> u64 {
    let quotes = word ^ ONES.wrapping_mul(b'"' as u64);
    let backslashes = word ^ ONES.wrapping_mul(b'\\' as u64);
    let controls = word.wrapping_sub(ONES.wrapping_mul(0x20)) & !word;
    let zeros = quotes.wrapping_sub(ONES) & !quotes | backslashes.wrapping_sub(ONES) & !backslashes;
    (controls | zeros) & TOP_BITS
}

/// Whether two short texts are the same: the comparison of the standard library is a call, and looks
/// at each byte in WASM.
pub fn is_same(one: &str, other: &str) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let (words, rest) = one.as_bytes().as_chunks();
    let (other_words, other_rest) = other.as_bytes().as_chunks();
    let words = words.iter().zip(other_words);
    words
        .map(|(word, other)| (u64::from_le_bytes(*word), u64::from_le_bytes(*other)))
        .all(|(word, other)| word == other)
        && rest.iter().zip(other_rest).all(|(byte, other)| byte == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_length_finds_the_closing_quote_wherever_it_stands() {
        for length in 0..40 {
            let text = format!("{}\"{}", "é".repeat(length / 2), "\u{7f}~ ".repeat(9));
            assert_eq!(text_length(text.as_bytes()), Some(length / 2 * 2));
            for bad in ["\\", "\n", "\u{0}", "\u{1f}"] {
                let text = format!("{}{bad}{}", "a".repeat(length), "b\"".repeat(9));
                assert_eq!(text_length(text.as_bytes()), None, "{text}");
            }
            assert_eq!(text_length("a".repeat(length).as_bytes()), None);
        }
    }

    #[test]
    fn text_length_is_that_of_each_byte_looked_at_alone() {
        for first in 0..=u8::MAX {
            for second in [0, 0x1f, b' ', b'!', b'"', b'#', b'[', b'\\', b']', 0x7f, 0x80, 0xff] {
                let bytes = [b'a', first, second, b'b', b'"', b'c', b'd', b'e', b'f'];
                let end = bytes.iter().position(|b| *b < 0x20 || *b == b'"' || *b == b'\\');
                let expected = end.filter(|end| bytes[*end] == b'"');
                assert_eq!(text_length(&bytes), expected, "{bytes:?}");
            }
        }
    }

    #[test]
    fn is_same_sees_each_byte() {
        for length in 0..40 {
            let text = "a".repeat(length);
            assert!(is_same(&text, &text.clone()));
            assert!(!is_same(&text, &"a".repeat(length + 1)));
            for place in 0..length {
                let other = format!("{}b{}", "a".repeat(place), "a".repeat(length - place - 1));
                assert!(!is_same(&text, &other), "{other}");
            }
        }
    }
}
