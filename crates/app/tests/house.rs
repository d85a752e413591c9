//! The house, compared with its plan: faces tell the truth, nothing goes round in a circle, no
//! pillar knows another, nothing grows beyond what one can hold in mind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Whether a file holds tests only.
fn is_test(path: &Path) -> bool {
    let text = path.display().to_string();
    text.contains("/tests/")
        || text.ends_with("/tests.rs")
        || text.contains("/testing/")
        || text.contains("/examples/")
        || text.contains("/gallery/")
}

/// A file's code without its comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("\n#[cfg(test)]").next().unwrap();
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// A module of a crate: its inner half (nouns, rules, queries) or its outer half (web and jobs,
/// which may stand on the frame of the web).
fn half(crate_root: &Path, path: &Path) -> (String, bool) {
    let inside = path.strip_prefix(crate_root).unwrap();
    let mut parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
    let module = parts.next().unwrap().trim_end_matches(".rs").to_owned();
    let rest: Vec<String> = parts.collect();
    let outer =
        rest.first().is_some_and(|part| ["web", "web.rs", "jobs.rs", "bench.rs", "views"].contains(&part.as_str()));
    let outer = outer && module != "web";
    (module, outer)
}

/// The modules a text names after `prefix` (`crate::` or `foundation::`), also in braces.
fn named_after(text: &str, prefix: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
            continue;
        }
        let rest = &text[at + prefix.len()..];
        let names = if let Some(list) = rest.strip_prefix('{') {
            top_level(list)
        } else {
            vec![rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()]
        };
        for name in names {
            let module = if ["Error", "Result"].contains(&name.as_str()) { "error".to_owned() } else { name };
            if known.contains(&module) {
                found.insert(module);
            }
        }
    }
    found
}

/// The first name of each part of a braced list.
fn top_level(list: &str) -> Vec<String> {
    let (mut depth, mut names, mut name, mut taking) = (0, Vec::new(), String::new(), true);
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(std::mem::take(&mut name));
                taking = true;
            }
            ':' if depth == 0 => taking = false,
            letter if depth == 0 && taking && !letter.is_whitespace() => name.push(letter),
            _ => {}
        }
    }
    names.push(name);
    names
}

fn modules(crate_root: &Path) -> BTreeSet<String> {
    fs::read_dir(crate_root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().trim_end_matches(".rs").to_owned())
        .filter(|name| !["lib", "main"].contains(&name.as_str()))
        .collect()
}

/// What each module says it stands on, by its face.
fn said(crate_root: &Path, module: &str) -> Option<BTreeSet<String>> {
    let folder = crate_root.join(module).join("mod.rs");
    let face = if folder.exists() { folder } else { crate_root.join(format!("{module}.rs")) };
    let text = fs::read_to_string(face).unwrap();
    let comment: Vec<&str> = text
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .map(|line| line.trim_start_matches("//!").trim())
        .collect();
    let whole = comment.join(" ");
    if whole.contains("A leaf") {
        return Some(BTreeSet::new());
    }
    let list = whole.split("Stands on:").nth(1)?.split(['.', ';']).next().unwrap();
    Some(
        list.split(',')
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty() && !name.starts_with("nothing"))
            .collect(),
    )
}

#[test]
fn every_face_in_the_foundation_says_what_its_module_really_stands_on() {
    let src = root().join("crates/foundation/src");
    let known = modules(&src);
    let mut untrue = Vec::new();
    for module in &known {
        if ["migrations", "testing"].contains(&module.as_str()) {
            continue;
        }
        let files: Vec<PathBuf> =
            rust_files(&src).into_iter().filter(|path| half(&src, path).0 == *module && !is_test(path)).collect();
        let mut real: BTreeSet<String> =
            files.iter().flat_map(|path| named_after(&code(path), "crate::", &known)).collect();
        real.remove(module);
        match said(&src, module) {
            None => untrue.push(format!("{module}: its face does not say what it stands on")),
            Some(said) if said != real => untrue.push(format!("{module}: uses {real:?}, says {said:?}")),
            Some(_) => {}
        }
    }
    assert!(untrue.is_empty(), "untrue faces:\n{}", untrue.join("\n"));
}

#[test]
fn every_face_in_a_pillar_says_what_its_domain_really_stands_on() {
    let mut untrue = Vec::new();
    for pillar in ["knowledge"] {
        let src = root().join(format!("crates/{pillar}/src"));
        let known = modules(&src);
        for module in known.iter().filter(|module| *module != "migrations") {
            let files = rust_files(&src).into_iter().filter(|path| half(&src, path).0 == *module && !is_test(path));
            let mut real: BTreeSet<String> =
                files.flat_map(|path| named_after(&code(&path), "crate::", &known)).collect();
            real.remove(module);
            if said(&src, module) != Some(real.clone()) {
                untrue.push(format!("{pillar}::{module}: uses {real:?}, says {:?}", said(&src, module)));
            }
        }
    }
    assert!(untrue.is_empty(), "untrue faces:\n{}", untrue.join("\n"));
}

#[test]
fn nothing_in_the_foundation_goes_round_in_a_circle() {
    let src = root().join("crates/foundation/src");
    let known = modules(&src);
    let mut stands: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in rust_files(&src) {
        let (module, outer) = half(&src, &path);
        if is_test(&path) || ["lib", "testing"].contains(&module.as_str()) {
            continue;
        }
        let node = if outer { format!("{module} (web, jobs)") } else { module.clone() };
        // A face names its own outer half; that is no import.
        let uses = named_after(&code(&path), "crate::", &known).into_iter().filter(|used| *used != module);
        stands.entry(node.clone()).or_default().extend(uses);
        if outer {
            stands.entry(node).or_default().insert(module);
        }
    }
    let mut left = stands.clone();
    while let Some(free) =
        left.iter().find(|(_, on)| on.iter().all(|one| !left.contains_key(one))).map(|(name, _)| name.clone())
    {
        left.remove(&free);
    }
    assert!(left.is_empty(), "these stand on each other: {left:#?}");
}

#[test]
fn no_pillar_imports_another_and_the_foundation_imports_none() {
    let pillars: Vec<String> = fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !["foundation", "app"].contains(&name.as_str()))
        .collect();
    for one in pillars.iter().map(String::as_str).chain(["foundation"]) {
        let manifest = fs::read_to_string(root().join(format!("crates/{one}/Cargo.toml"))).unwrap();
        for other in pillars.iter().filter(|other| *other != one) {
            assert!(!manifest.contains(&format!("\n{other}")), "{one} imports {other}");
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines_and_no_function_than_60() {
    let mut long = Vec::new();
    for path in rust_files(&root().join("crates")) {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > 400 {
            long.push(format!("{}: {} lines", path.display(), lines.len()));
        }
        for (at, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let bare = line
                .trim_start()
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub(super) ")
                .trim_start_matches("async ");
            if !bare.starts_with("fn ") {
                continue;
            }
            let close = format!("{}}}", " ".repeat(indent));
            let end = lines[at..].iter().position(|line| *line == close).unwrap_or(0);
            if end > 60 && !is_test(&path) {
                long.push(format!("{}:{}: a function of {end} lines", path.display(), at + 1));
            }
        }
    }
    assert!(long.is_empty(), "too long:\n{}", long.join("\n"));
}

#[test]
fn nothing_outside_tests_can_stop_the_program() {
    let mut found = Vec::new();
    for path in rust_files(&root().join("crates")).into_iter().filter(|path| !is_test(path)) {
        let code = code(&path);
        for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "TODO", "FIXME"] {
            if code.contains(word) {
                found.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A store that selects things with an audience asks who reads, or says in a line beginning
/// `// Seen:` why it need not.
#[test]
fn every_query_for_a_thing_with_an_audience_asks_who_reads() {
    let mut bare = Vec::new();
    for path in rust_files(&root().join("crates"))
        .into_iter()
        .filter(|path| path.display().to_string().contains("/store") && !is_test(path))
    {
        let text = fs::read_to_string(&path).unwrap();
        for function in text.split("\n}\n") {
            let selects =
                ["from page ", "from page\n", "join page ", "from section ", "from edition ", "from edition\n"]
                    .iter()
                    .any(|table| function.contains(table));
            let asks = function.contains("seen_by") || function.contains("// Seen:");
            if selects && !asks {
                let name = function.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or("?");
                bare.push(format!("{}: {name}", path.display()));
            }
        }
    }
    assert!(bare.is_empty(), "these do not ask who reads:\n{}", bare.join("\n"));
}

#[test]
fn every_migration_is_named_by_time_pillar_and_deed_and_says_why() {
    for folder in ["crates/foundation/src/migrations", "crates/knowledge/src/migrations"] {
        for path in rust_files(&root().join(folder)).into_iter().filter(|path| !path.ends_with("mod.rs")) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let parts: Vec<&str> = name.splitn(4, '_').collect();
            assert!(parts.len() == 4 && parts[0].len() == 9 && parts[1].len() == 4, "{name}");
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("//! Why: "), "{name} does not say why");
            assert!(text.contains(&format!("\"{name}\"")), "{name} calls itself something else");
        }
    }
}

#[test]
fn every_test_that_the_acceptance_table_names_exists() {
    let table = fs::read_to_string(root().join("docs/acceptance.md")).unwrap();
    let all: String = rust_files(&root().join("crates")).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut missing = BTreeSet::new();
    for name in table.split('`').skip(1).step_by(2) {
        let last = name.rsplit("::").next().unwrap();
        let sentence = last.matches('_').count() >= 3
            && last.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
        if sentence && !all.contains(&format!("fn {last}(")) {
            missing.insert(name.to_owned());
        }
    }
    assert!(missing.is_empty(), "named but not there: {missing:#?}");
}

/// The seeds are test input: what they say is theirs.
#[test]
fn no_sentence_of_the_seeds_stands_in_the_repository() {
    let Ok(seeds) = fs::read_dir(root().join("../shared/seeds")) else {
        println!("no data here");
        return;
    };
    let listed = std::process::Command::new("git").args(["ls-files"]).current_dir(root()).output().unwrap();
    let files: Vec<String> = String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect();
    let ours: String = files.iter().filter_map(|file| fs::read_to_string(root().join(file)).ok()).collect();
    let mut found = Vec::new();
    for seed in seeds {
        let text = fs::read_to_string(seed.unwrap().path()).unwrap();
        let sentences = text.split(['.', '\n', '?']).map(str::trim).filter(|sentence| sentence.chars().count() > 45);
        found.extend(sentences.filter(|sentence| ours.contains(sentence)).map(str::to_owned));
    }
    assert!(found.is_empty(), "these are the seeds' own: {found:#?}");
}
