//! Which exercise a title speaks of.

/// The longest of the exercises whose whole name stands in the title: "Romanian deadlift 100 kg"
/// speaks of no deadlift.
pub fn named<'f>(title: &str, exercises: impl Iterator<Item = &'f str>) -> Option<&'f str> {
    let title = words(title);
    exercises
        .filter(|exercise| {
            let name = words(exercise);
            !name.is_empty() && title.windows(name.len()).any(|part| part == name)
        })
        .max_by_key(|exercise| (exercise.len(), core::cmp::Reverse(*exercise)))
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
}
