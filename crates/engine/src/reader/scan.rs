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
    one.len() == other.len() && has_bytes(one.as_bytes(), other.as_bytes())
}

/// Whether a text begins with the rest of a key whose opening quote was passed: that name, the quote
/// and a colon.
pub fn is_key(text: &[u8], name: &str) -> bool {
    let Some((start, end)) = text.split_at_checked(name.len()) else { return false };
    has_bytes(start, name.as_bytes()) && end.starts_with(b"\":") && !name.is_empty()
}

/// Whether two lists of equal length have the same bytes, eight at once; the last ones again where
/// they are no multiple of that.
fn has_bytes(one: &[u8], other: &[u8]) -> bool {
    let (Some(end), Some(other_end)) = (one.last_chunk(), other.last_chunk()) else {
        return one.iter().zip(other).all(|(byte, other)| byte == other);
    };
    let (words, _) = one.as_chunks();
    let (other_words, _) = other.as_chunks();
    let mut words = words.iter().zip(other_words);
    words.all(|(word, other)| word_of(*word) == word_of(*other))
        && word_of(*end) == word_of(*other_end)
}

const fn word_of(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes)
}

/// Nine digits at a scale of at most four places stay far below 64 bits.
const LONGEST_NUMBER: usize = 9;
const SCALES: [u64; 5] = [1, 10, 100, 1_000, 10_000];

/// The number that the bytes begin with as an integer count of `10^-places`, and its length; nothing
/// when it has a sign, an exponent, more than nine characters or more than those places, or is none.
///
/// [`Plain`](stadion_units::decimal::Plain) reads longer ones, which takes a multiplication of 128
/// bits in WASM.
pub fn short_number(bytes: &[u8], places: u8) -> Option<(u32, usize)> {
    let (whole, length) = digits(bytes, 0);
    let leading_zero = length > 1 && bytes.first() == Some(&b'0');
    if length == 0 || leading_zero {
        return None;
    }
    let (count, length, fraction_count) = match bytes.get(length) {
        Some(b'.') => {
            let start = length.wrapping_add(1);
            let (all, places) = digits(bytes.get(start..)?, whole);
            (all, start.wrapping_add(places), (places > 0).then_some(places)?)
        }
        _ => (whole, length, 0),
    };
    if length > LONGEST_NUMBER || matches!(bytes.get(length), Some(b'e' | b'E')) {
        return None;
    }
    let scale = SCALES.get(usize::from(places).checked_sub(fraction_count)?)?;
    u32::try_from(count.wrapping_mul(*scale)).ok().map(|count| (count, length))
}

fn digits(bytes: &[u8], start: u64) -> (u64, usize) {
    let (mut digits, mut length) = (start, 0_usize);
    for byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        digits = digits.wrapping_mul(10).wrapping_add(u64::from(digit));
        length = length.wrapping_add(1);
    }
    (digits, length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use stadion_units::Decimal;

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

    #[test]
    fn is_key_needs_the_name_the_quote_and_the_colon() {
        for length in 1..40 {
            let name = "a".repeat(length);
            assert!(is_key(format!("{name}\":1").as_bytes(), &name));
            for other in ["", "\"", "\" :1", "b\":1", ":1", "a\":1", "\"\":1"] {
                assert!(!is_key(format!("{name}{other}").as_bytes(), &name), "{name}{other}");
            }
            for place in 0..length {
                let text = format!("{}b{}\":1", "a".repeat(place), "a".repeat(length - place - 1));
                assert!(!is_key(text.as_bytes(), &name), "{text}");
            }
        }
        assert!(!is_key(b"\":1", ""));
    }

    #[test]
    fn short_number_reads_what_the_long_way_reads_or_nothing() {
        let wholes =
            ["0", "7", "10", "285", "4294967", "4294968", "999999999", "01", "00", "-5", ""];
        let fractions =
            ["", ".", ".0", ".5", ".25", ".125", ".0625", ".00001", ".5.5", ".e", "e1", "E0"];
        for whole in wholes {
            for fraction in fractions {
                for (places, end) in
                    (0..=5).flat_map(|places| ["", ",", "}", " "].map(|end| (places, end)))
                {
                    let text = format!("{whole}{fraction}{end}");
                    let Some((count, length)) = short_number(text.as_bytes(), places) else {
                        continue;
                    };
                    let expected = Decimal::parse(&text.as_bytes()[..length], places).unwrap();
                    assert_eq!(expected.to_i64(), Some(i64::from(count)), "{text}");
                    let next = text.as_bytes().get(length);
                    assert!(!matches!(next, Some(b'e' | b'E' | b'0'..=b'9')), "{text}");
                }
            }
        }
    }

    #[test]
    fn short_number_reads_plain_numbers_up_to_nine_characters() {
        for (text, places, count) in [
            ("0", 0, 0),
            ("16", 0, 16),
            ("285.25}", 3, 285_250),
            ("0.125,", 3, 125),
            ("999999999", 0, 999_999_999),
            ("4294967", 3, 4_294_967_000),
            ("0.0625", 4, 625),
        ] {
            let length = text.trim_end_matches([',', '}']).len();
            assert_eq!(short_number(text.as_bytes(), places), Some((count, length)), "{text}");
        }
        let others =
            ["", "-1", "01", "1.", ".5", "1e2", "1.5E2", "1.2345", "4294968", "1000000000"];
        for text in others {
            assert_eq!(short_number(text.as_bytes(), 3), None, "{text}");
        }
    }
}
