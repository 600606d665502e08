//! The pause after a set, from the lifter's own wishes to the table.

use crate::powerlifting::{Block, IntensityType, Lift, Rest};

/// A table of pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RestTable {
    /// Heavy, explosive and repetition day of each block.
    pub blocks: [[Rest; 3]; 3],
    pub deload: Rest,
    pub auxiliary: Rest,
}

/// A pause that a lifter wants, for everything that is not named otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestOverride {
    /// Only after sets of this lift.
    pub lift: Option<Lift>,
    /// Only in sessions of this kind.
    pub intensity: Option<IntensityType>,
    /// How long.
    pub rest: Rest,
}

impl RestOverride {
    fn applies(self, lift: Lift, intensity: IntensityType) -> bool {
        self.lift.is_none_or(|only| only == lift)
            && self.intensity.is_none_or(|only| only == intensity)
    }

    /// A kind of session says more about the pause than a lift does.
    fn precedence(self) -> (bool, bool) {
        (self.intensity.is_some(), self.lift.is_some())
    }
}

/// The wish that says most about this kind of set.
pub(super) fn wanted(wishes: &[RestOverride], lift: Lift, kind: IntensityType) -> Option<Rest> {
    let applying = wishes.iter().filter(|wish| wish.applies(lift, kind));
    applying.max_by_key(|wish| wish.precedence()).map(|wish| wish.rest)
}

impl RestTable {
    /// The pause of the table.
    pub(super) fn rest(&self, kind: IntensityType, block: Option<Block>) -> Rest {
        let Some(column) = super::column(kind) else { return self.deload };
        let row = block.map_or(0, super::row);
        let cell = self.blocks.get(row).and_then(|row| row.get(column));
        cell.copied().unwrap_or(self.deload)
    }
}
