//! How far a plain token reaches.

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

/// The length of a number without an exponent; 0 for anything else.
pub fn number_length(bytes: &[u8]) -> usize {
    let sign = usize::from(bytes.first() == Some(&b'-'));
    let whole = digits(bytes, sign);
    let leading_zero = bytes.get(sign) == Some(&b'0');
    let mut end = sign.saturating_add(whole);
    if whole == 0 || (leading_zero && whole > 1) || whole > MOST_DIGITS {
        return 0;
    }
    if bytes.get(end) == Some(&b'.') {
        let fraction = digits(bytes, end.saturating_add(1));
        if fraction == 0 {
            return 0;
        }
        end = end.saturating_add(fraction).saturating_add(1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) { 0 } else { end }
}

/// Longer ones are for the parser, which has a limit.
const MOST_DIGITS: usize = 20;

fn digits(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
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
    fn number_length_passes_on_what_is_not_plain() {
        for (text, length) in [
            ("0", 1),
            ("-0,", 2),
            ("12.50}", 5),
            ("1.2.3", 3),
            ("18446744073709551615 ", 20),
            ("00", 0),
            ("-", 0),
            ("1.", 0),
            ("1.e1", 0),
            (".5", 0),
            ("1e2", 0),
            ("1.5E2", 0),
            ("123456789012345678901", 0),
            ("true", 0),
            ("", 0),
        ] {
            assert_eq!(number_length(text.as_bytes()), length, "{text}");
        }
    }
}
