//! The skin between the engine and JavaScript. No logic lives here.

use serde::Serialize;
use stadion_engine::Answer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Answers a request of any operation: JSON bytes in, JSON bytes out.
#[wasm_bindgen]
pub fn call(operation: &str, request: &[u8]) -> Vec<u8> {
    stadion_engine::call(operation, request)
}

/// Answers `validate_splits` as a JavaScript object.
///
/// # Errors
///
/// Only when the answer can not be turned into an object, which is a bug.
#[wasm_bindgen]
pub fn validate_splits(request: &[u8]) -> Result<JsValue, JsValue> {
    to_object(&stadion_engine::validate_splits::answer(request))
}

fn to_object<T: Serialize>(answer: &Answer<T>) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(answer.serialize(&serializer)?)
}
