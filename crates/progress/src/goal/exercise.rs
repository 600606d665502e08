//! Which exercise a title speaks of.

/// What a title may say beside its exercise. Every other word may make another exercise of it: a
/// Romanian deadlift is no deadlift. Who is not understood is told so; a goal that another exercise
/// completes is wrong.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "my",
    "of",
    "to",
    "for",
    "at",
    "with",
    "by",
    "in",
    "on",
    "until",
    "before",
    "this",
    "next",
    "end",
    "year",
    "month",
    "week",
    "new",
    "first",
    "goal",
    "target",
    "record",
    "best",
    "personal",
    "pr",
    "pb",
    "one",
    "rep",
    "repetition",
    "max",
    "rm",
    "set",
    "kg",
    "kgs",
    "kilo",
    "kilogram",
    "lb",
    "lbs",
    "pound",
    "over",
    "above",
    "than",
    "more",
    "least",
];
/// Words that say what is done with an exercise where a title begins with them: a sled pull is one.
const VERBS: &[&str] = &["i", "want", "can", "do", "get", "hit", "reach", "lift", "pull", "make"];

/// The longest of the exercises that a title names with nothing beside them but numbers, units and
/// words that change no exercise: "Romanian deadlift 100 kg" speaks of no deadlift.
pub fn named<'f>(title: &str, exercises: impl Iterator<Item = &'f str>) -> Option<&'f str> {
    let title = words(title);
    let verbs = title.iter().take_while(|word| says(word, VERBS) || says(word, FILLERS)).count();
    let passes = |(place, word): (usize, &String)| {
        says(word, FILLERS)
            || (place < verbs && says(word, VERBS))
            || word.contains(|letter: char| letter.is_ascii_digit())
    };
    let passes: Vec<bool> = title.iter().enumerate().map(passes).collect();
    let is_named = |name: &[String]| {
        let mut found = title.windows(name.len()).enumerate().filter(|(_, part)| *part == name);
        found.any(|(first, _)| {
            let end = first.saturating_add(name.len());
            let mut others = passes.iter().enumerate();
            others.all(|(place, passes)| *passes || (first..end).contains(&place))
        })
    };
    exercises
        .filter(|exercise| {
            let name = words(exercise);
            !name.is_empty() && is_named(&name)
        })
        .max_by_key(|exercise| (exercise.len(), core::cmp::Reverse(*exercise)))
}

fn says(word: &str, of: &[&str]) -> bool {
    of.iter().any(|it| singular((*it).to_owned()) == word)
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| singular(word.to_lowercase()))
        .collect()
}

/// "Wall balls" are of the exercise "wall ball"; what ends in s anyway loses it on both sides.
fn singular(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_finds_the_longest_exercise_when_names_overlap() {
        let exercises = ["deadlift", "romanian deadlift", "row"];
        let named = |title| named(title, exercises.into_iter());
        assert_eq!(named("Romanian Deadlift 100 kg"), Some("romanian deadlift"));
        assert_eq!(named("Pull a 200 kg deadlift!"), Some("deadlift"));
        assert_eq!(named("20 DEADLIFTS"), Some("deadlift"));
        assert_eq!(named("Grow"), None);
    }

    #[test]
    fn named_keeps_the_s_when_a_word_is_short() {
        let named = |title| named(title, ["ab", "abs", "kbs", "dips"].into_iter());
        assert_eq!(named("20 abs"), Some("abs"));
        assert_eq!(named("20 ab"), Some("ab"));
        assert_eq!(named("KB 32 kg"), None);
        assert_eq!(named("1 dip"), Some("dips"));
    }

    #[test]
    fn named_finds_nothing_when_the_title_makes_it_another_exercise() {
        let exercises = ["deadlift", "squat", "bench press", "press", "sled", "good morning"];
        let named = |title| named(title, exercises.into_iter());
        for title in [
            "Romanian Deadlift 100 kg",
            "Deadlift (Romanian) 100 kg",
            "Front squat 100 kg",
            "Squat with a pause, 100 kg",
            "Incline bench press 80",
            "Push press 60 kg",
            "Sled pull 100 kg",
            "Squat and deadlift 200 kg",
            "Single-leg deadlift 3x5",
            "100 kg",
        ] {
            assert_eq!(named(title), None, "{title}");
        }
        for (title, exercise) in [
            ("Bench press 100kg for 5 reps", "bench press"),
            ("My first 140 kg squat by the end of 2026", "squat"),
            ("I want to lift 200 kg: deadlift", "deadlift"),
            ("Deadlift 1RM >= 220 lbs", "deadlift"),
            ("one-rep max good mornings 60", "good morning"),
            ("Squats this year: 140 kgs", "squat"),
        ] {
            assert_eq!(named(title), Some(exercise), "{title}");
        }
    }
}
