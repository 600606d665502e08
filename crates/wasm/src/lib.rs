//! The skin between one group of the engine and JavaScript. No logic lives here.

use wasm_bindgen::prelude::wasm_bindgen;

// One of them is chosen for each WASM; what it does not reach is not in there.
#[cfg(feature = "hyrox")]
use stadion_engine::group::HYROX as GROUP;
#[cfg(feature = "powerlifting")]
use stadion_engine::group::POWERLIFTING as GROUP;
#[cfg(feature = "progress")]
use stadion_engine::group::PROGRESS as GROUP;
#[cfg(feature = "races")]
use stadion_engine::group::RACES as GROUP;
#[cfg(feature = "strength")]
use stadion_engine::group::STRENGTH as GROUP;

/// Answers a request of the group: JSON bytes in, JSON bytes out. Nothing to what another group
/// has to be asked.
#[wasm_bindgen]
pub fn call(operation: &str, request: &[u8]) -> Option<Vec<u8>> {
    GROUP.call(operation, request)
}

/// Says what to do, as an answer to what the group does not answer.
#[wasm_bindgen]
pub fn refuse(operation: &str) -> Vec<u8> {
    GROUP.refuse(operation)
}
