//! What every refusal has to be: a list of problems, each known and at a place of the request.

use serde_json::Value;
use stadion_units::Code;

/// Most problems of one answer.
const MOST_PROBLEMS: usize = 100;

/// What is wrong with a refusal of `request`, or nothing.
pub fn fault(request: &[u8], answer: &[u8]) -> Option<String> {
    let Ok(answer) = serde_json::from_slice::<Value>(answer) else {
        return Some("the answer is no JSON".into());
    };
    let problems = answer["problems"].as_array().map_or(&[][..], Vec::as_slice);
    if answer["ok"] != false || problems.is_empty() || problems.len() > MOST_PROBLEMS {
        return Some(format!("{} problems in a refusal", problems.len()));
    }
    // Of a member that is there twice, this reader knows the last only; where the list is full, that
    // it is there twice may be what was left out.
    let is_plain = problems.len() < MOST_PROBLEMS
        && problems.iter().all(|problem| problem["code"] != Code::DuplicateKey.as_str());
    let request: Option<Value> = is_plain.then(|| serde_json::from_slice(request).ok()).flatten();
    problems.iter().find_map(|problem| fault_of(problem, request.as_ref()))
}

fn fault_of(problem: &Value, request: Option<&Value>) -> Option<String> {
    let code = problem["code"].as_str().unwrap_or_default();
    let Some(known) = Code::ALL.iter().find(|known| known.as_str() == code) else {
        return Some(format!("the code `{code}` is unknown"));
    };
    if problem["severity"] != known.severity().as_str() {
        return Some(format!("`{code}` has the severity {}", problem["severity"]));
    }
    if problem["message"].as_str().is_none_or(str::is_empty) {
        return Some(format!("`{code}` has no message"));
    }
    let Some(path) = problem["path"].as_str() else { return Some(format!("`{code}` has no path")) };
    let is_placed = match path.rsplit_once('/') {
        None => path.is_empty(),
        // What is missing has no place of its own, but that of what it is missing from.
        Some((parent, _)) => request.is_none_or(|request| request.pointer(parent).is_some()),
    };
    (!is_placed).then(|| format!("`{code}` is at `{path}`, which the request does not have"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn refusal(paths: &[&str]) -> Vec<u8> {
        let problem = |path: &&str| json!({ "code": "unknown_field", "path": path, "message": "no", "severity": "error" });
        let problems: Vec<Value> = paths.iter().map(problem).collect();
        json!({ "ok": false, "problems": problems }).to_string().into_bytes()
    }

    #[test]
    fn fault_names_a_place_that_the_request_does_not_have() {
        let request = br#"{"ledger":[{"unit":"m"}]}"#;
        assert_eq!(fault(request, &refusal(&["/ledger/0/unit"])), None);
        let missed = fault(request, &refusal(&["/ledger/1/unit"])).unwrap();
        assert!(missed.contains("which the request does not have"), "{missed}");
    }

    #[test]
    fn fault_passes_over_places_when_the_list_may_lack_a_duplicate() {
        let request = br#"{"ledger":[{"unit":"m"}],"ledger":[]}"#;
        assert_eq!(fault(request, &refusal(&["/ledger/0/unit"; MOST_PROBLEMS])), None);
        assert!(fault(request, &refusal(&["/ledger/0/unit"; MOST_PROBLEMS - 1])).is_some());
    }
}
