//! Enums whose values have a word each, in requests, answers and the database.

/// The place of a word in a list of words: one search for all enums.
#[inline(never)]
pub fn place(word: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// Defines an enum with its words: `ALL`, `as_str`, `find` and `each_word` follow from one list.
///
/// ```
/// stadion_units::words! {
///     /// Where it happened.
///     pub enum Place {
///         /// Inside.
///         Indoor = "indoor",
///         /// Outside.
///         Outdoor = "outdoor",
///     }
/// }
///
/// assert_eq!(Place::find("outdoor"), Some(Place::Outdoor));
/// assert_eq!(Place::find("Outdoor"), None);
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)*
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$value),*];

            /// The word used in requests, answers and the database.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $word,)* }
            }

            /// The value of that word.
            pub fn find(word: &str) -> Option<Self> {
                let place = $crate::words::place(word, &[$($word),*])?;
                Self::ALL.get(place).copied()
            }

            /// Gives every word, for messages.
            pub fn each_word(each: &mut dyn FnMut(&'static str)) {
                for value in Self::ALL {
                    each(value.as_str());
                }
            }
        }
    };
}
