//! Ids of rows, when texts hold the separator that ids are joined with.

use crate::typed::rows;
use stadion_testkit::Rng;
use stadion_testkit::histories::effort;
use stadion_testkit::made_effort::MadeEffort;
use stadion_testkit::scales::SCALES;

#[test]
fn rows_have_different_ids_when_texts_hold_the_separator_of_ids() {
    let scale = SCALES.iter().find(|scale| scale.record_type == "distance").expect("a scale");
    let at = |scope, id: &str| MadeEffort {
        id: id.into(),
        scope,
        value: "2800".into(),
        unit: "m",
        day: 1,
        source: None,
        warmup: false,
        failed: false,
        valid: None,
        completion: None,
        deleted: false,
        ..effort(&mut Rng::with_seed(1), scale, 0)
    };
    // Joined as they are, both read the same.
    for (one, other) in [
        (at("indoor", "\u{1f}a"), at("indoor\u{1f}", "a")),
        (at("indoor", "\u{1e}1a"), at("indoor\u{1e}", "1a")),
        (at("indoor\u{1f}", "a"), at("indoor\u{1e}1", "a2")),
    ] {
        let rows = rows(1, &[one, other]);
        assert_eq!(rows.len(), 2);
        assert_ne!(rows[0].id, rows[1].id, "{rows:?}");
    }
}
