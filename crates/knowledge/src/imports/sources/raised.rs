//! Raised and lowered figures: m² is not m2.

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉";

/// Figures as they stand above or below the line; nothing for other words, which say the same there.
pub(super) fn digits(height: &str, text: &str) -> Option<String> {
    let set = match height {
        "superscript" | "sup" => RAISED,
        "subscript" | "sub" => LOWERED,
        _ => return None,
    };
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.bytes().filter_map(|digit| set.chars().nth(usize::from(digit - b'0'))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_figures_are_raised_and_lowered() {
        assert_eq!(digits("superscript", "2").as_deref(), Some("²"));
        assert_eq!(digits("sub", "10").as_deref(), Some("₁₀"));
        assert_eq!(digits("superscript", "th"), None);
        assert_eq!(digits("baseline", "2"), None);
    }
}
