//! `generate_plan`: what should the next weeks look like?

mod powerlifting;
pub mod words;

/// Reads a request, makes the plan and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::generate_plan::answer;
///
/// let request = br#"{ "kind": "powerlifting", "today": "2026-11-22", "start_date": "2026-11-23",
///   "maxes": { "squat_1rm_grams": 140000, "bench_1rm_grams": 100000,
///     "deadlift_1rm_grams": 180000 } }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.contains(r#""start_date":"2026-11-23","end_date":"2027-02-12""#));
///
/// let refused = answer(br#"{ "kind": "powerlifting" }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    powerlifting::answer(request)
}
