//! Containers of our Markdown while a page is being made: lines that begin
//! with a mark no text can hold, whose fences are measured at the end.

/// Begins a line that opens or closes a container; texts have no controls.
const MARK: char = '\u{1}';

/// How many containers may stand in each other: each makes the fences around
/// it longer.
const DEEPEST: usize = 12;

/// A line that opens a container.
pub(super) fn open(kind: &str, title: &str) -> String {
    let title: Vec<&str> = title.split_whitespace().collect();
    format!("{MARK}{kind} {}", title.join(" ")).trim_end().to_owned()
}

/// The line that closes the innermost container.
pub(super) fn close() -> String {
    MARK.to_string()
}

/// A whole container around a text.
pub(super) fn wrap(kind: &str, title: &str, body: &str) -> String {
    format!("{}\n\n{}\n\n{}", open(kind, title), body.trim_matches('\n'), close())
}

/// Writes the marked lines as fences, each longer than any within it. What
/// was left open is closed; what closes nothing goes.
pub(super) fn settle(text: &str) -> String {
    if !text.contains(MARK) {
        return text.to_owned();
    }
    let mut lines: Vec<String> = Vec::new();
    let mut opened: Vec<(usize, usize)> = Vec::new();
    let mut too_deep = 0_usize;
    for line in text.lines() {
        match line.strip_prefix(MARK) {
            None => {
                let colons = line.trim_start().bytes().take_while(|b| *b == b':').count();
                if let Some((_, inside)) = opened.last_mut().filter(|_| colons >= 3) {
                    *inside = (*inside).max(colons.min(80));
                }
                lines.push(line.replace(MARK, ""));
            }
            Some("") if too_deep > 0 => too_deep -= 1,
            Some("") => shut(&mut lines, &mut opened),
            Some(_) if opened.len() == DEEPEST => too_deep += 1,
            Some(kind) => {
                opened.push((lines.len(), 2));
                lines.push(kind.to_owned());
            }
        }
    }
    while !opened.is_empty() {
        lines.push(String::new());
        shut(&mut lines, &mut opened);
    }
    let mut settled = lines.join("\n");
    settled.push('\n');
    settled
}

fn shut(lines: &mut Vec<String>, opened: &mut Vec<(usize, usize)>) {
    let Some((at, inside)) = opened.pop() else {
        return;
    };
    let fence = ":".repeat(inside + 1);
    if let Some(line) = lines.get_mut(at) {
        *line = format!("{fence}{line}");
    }
    if let Some((_, outside)) = opened.last_mut() {
        *outside = (*outside).max(inside + 1);
    }
    lines.push(fence);
}
