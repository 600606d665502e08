//! How wide an interval has to be, learned from the intervals that were.
#![expect(clippy::float_arithmetic, reason = "a scale of real numbers")]

use super::model;

/// The logarithm of the factor by which the model's interval is too narrow for this lifter.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Calibration(f64);

impl Calibration {
    /// After a forecast: a step wider after a miss, a quarter of it narrower after a hit, so it rests
    /// where four of five are hit, whatever the law of the errors. One absurd set is one step.
    pub(super) fn after(self, hit: bool) -> Self {
        let step = if hit { model::COVERAGE - 1.0 } else { model::COVERAGE };
        let log = self.0 + model::CALIBRATION_STEP * step;
        Self(log.clamp(-model::MOST_SCALE, model::MOST_SCALE))
    }

    /// The factor.
    pub(super) fn scale(self) -> f64 {
        libm::exp(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_rests_where_four_of_five_are_hit() {
        let mut calibration = Calibration::default();
        for round in 0..1_000 {
            calibration = calibration.after(round % 5 != 0);
        }
        assert!((calibration.scale() - 1.0).abs() < 0.15);
    }

    #[test]
    fn after_stays_within_its_bounds() {
        let (mut wide, mut narrow) = (Calibration::default(), Calibration::default());
        for _ in 0..1_000 {
            (wide, narrow) = (wide.after(false), narrow.after(true));
        }
        assert!(wide.scale() < 4.5 && narrow.scale() > 0.2);
    }
}
