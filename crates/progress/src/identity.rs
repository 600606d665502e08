//! Ids that follow from what a row is, so that computing it again never changes them.

use uuid::Uuid;

/// The name space of earned achievements.
const NAMESPACE: Uuid = Uuid::from_u128(0x0a1d_94c3_77e2_5b6f_9c58_4e0b_d2f1_6a37);

/// The id of the row that says that an athlete has earned an achievement.
///
/// ```
/// use stadion_progress::identity::earned_id;
/// use uuid::Uuid;
///
/// let [athlete, other, achievement] = [1, 2, 3].map(Uuid::from_u128);
/// assert_eq!(earned_id(athlete, achievement), earned_id(athlete, achievement));
/// assert_ne!(earned_id(athlete, achievement), earned_id(other, achievement));
/// ```
pub fn earned_id(athlete_id: Uuid, achievement_id: Uuid) -> Uuid {
    let name = [athlete_id.to_string(), achievement_id.to_string()].join("\u{1f}");
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}
