//! Factors of a load, and the load that comes of them.

use super::output::NoSession;
use crate::powerlifting::config::{FormulaConfig, Tie};
use crate::powerlifting::{Loads, config};
use stadion_one_rep_max::{BasisPoints, Refusal, steps::Toward};
use stadion_units::{Grams, Quantity};

/// The exact product of factors, as `parts / whole`.
#[derive(Clone, Copy)]
struct Product {
    parts: u128,
    whole: u128,
}

fn product(factors: &[BasisPoints]) -> Product {
    let whole = u128::from(BasisPoints::WHOLE.get());
    factors.iter().fold(Product { parts: 1, whole: 1 }, |product, factor| Product {
        parts: product.parts.saturating_mul(u128::from(factor.get())),
        whole: product.whole.saturating_mul(whole),
    })
}

/// The product of factors, rounded half up to a hundredth of a percent.
pub(super) fn rounded(factors: &[BasisPoints]) -> BasisPoints {
    let Product { parts, whole } = product(factors);
    let doubled = parts.saturating_mul(20_000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or(0);
    let most = BasisPoints::BOUND.max;
    let count = u32::try_from(rounded).unwrap_or(most).min(most);
    BasisPoints::new(count).unwrap_or(BasisPoints::WHOLE)
}

/// Lets factors together leave no more than one alone.
pub(super) fn limit(factors: &mut Vec<BasisPoints>, one: BasisPoints) {
    if is_above(factors, one) {
        *factors = vec![one];
    }
}

/// Whether the factors together leave more than one alone would.
fn is_above(factors: &[BasisPoints], one: BasisPoints) -> bool {
    let (all, one) = (product(factors), product(&[one]));
    all.parts.saturating_mul(one.whole) > one.parts.saturating_mul(all.whole)
}

/// A load that the lifter can lift.
pub(super) struct Load {
    pub weight: Grams,
    /// More than the max would have been planned.
    pub is_held_at_max: bool,
    /// Less would have been planned, and can not be loaded.
    pub is_lightest: bool,
    /// What would have been planned, where the plates make nothing near it.
    pub not_reachable: Option<Grams>,
}

/// What the day makes of a share of the max.
#[derive(Clone, Copy)]
pub(super) struct Decided<'f> {
    /// What it is multiplied by.
    pub factors: &'f [BasisPoints],
    /// The share of the planned load that nothing rounds above.
    pub cap: Option<BasisPoints>,
    pub tie: Tie,
}

/// The load for a share of the max and factors on it, with one rounding: never above the max,
/// unless the share is, never above a cap on what is planned, and never nothing.
pub(super) fn load(
    loads: Loads<'_>,
    one_rep_max: Grams,
    share: BasisPoints,
    Decided { factors, cap, tie }: Decided<'_>,
    config: &FormulaConfig,
) -> Result<Load, NoSession> {
    let most_share = share.max(BasisPoints::WHOLE);
    let all: Vec<BasisPoints> = core::iter::once(share).chain(factors.iter().copied()).collect();
    let is_held_at_max = is_above(&all, most_share);
    let shares = if is_held_at_max { vec![most_share] } else { all.clone() };
    let weight = config::load_for(loads, one_rep_max, &shares, tie)?;
    let lightest = lightest(loads, one_rep_max)?;
    let weight = if weight.get() == 0 { lightest } else { weight };
    let nearest = weight;
    let ceiling = match cap {
        Some(cap) => share_of(config::load_for(loads, one_rep_max, &[share], tie)?, cap),
        None => weight,
    };
    let weight =
        if weight > ceiling { at_most(loads, ceiling).unwrap_or(lightest) } else { weight };
    let wanted = product(&all);
    let max = u128::from(one_rep_max.get());
    let planned = u128::from(weight.get()).saturating_mul(wanted.whole);
    let is_lightest = weight == lightest && planned > wanted.parts.saturating_mul(max);
    let missed = if weight == nearest {
        config::not_reachable(loads, one_rep_max, &shares, weight, config)
    } else {
        missed_below(loads, ceiling, weight, config)
    };
    let not_reachable = missed.filter(|_| !is_lightest);
    Ok(Load { weight, is_held_at_max, is_lightest, not_reachable })
}

/// Plates that make no load within a step below a ceiling miss it.
fn missed_below(
    loads: Loads<'_>,
    ceiling: Grams,
    weight: Grams,
    config: &FormulaConfig,
) -> Option<Grams> {
    let Loads::Barbell(_) = loads else { return None };
    let off = ceiling.get().saturating_sub(weight.get());
    (off >= config.increment(None).get()).then_some(ceiling)
}

/// A share of a load, to the gram below.
fn share_of(load: Grams, share: BasisPoints) -> Grams {
    let parts = u64::from(load.get()).saturating_mul(u64::from(share.get()));
    let grams = parts.checked_div(u64::from(BasisPoints::WHOLE.get())).unwrap_or(0);
    u32::try_from(grams).ok().and_then(|grams| Grams::new(grams).ok()).unwrap_or(load)
}

/// The heaviest load that is not above another, if there is one that is more than nothing.
pub(super) fn at_most(loads: Loads<'_>, ceiling: Grams) -> Option<Grams> {
    config::reachable(loads, ceiling, Toward::Below).ok().filter(|load| load.get() > 0)
}

/// The lightest load that is one: the bar, where there is one.
fn lightest(loads: Loads<'_>, one_rep_max: Grams) -> Result<Grams, NoSession> {
    let gram = Grams::new(1).map_err(|_| Refusal::BeyondScale)?;
    let lightest = match loads {
        Loads::Steps(steps) => steps.load(gram, Toward::Above)?,
        Loads::Barbell(barbell) if barbell.bar() >= gram => barbell.bar(),
        Loads::Barbell(barbell) => barbell.load(gram, Toward::Above)?.total,
    };
    if lightest > one_rep_max {
        Err(NoSession::LightestAboveMax { lightest })
    } else {
        Ok(lightest)
    }
}
