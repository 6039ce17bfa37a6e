//! Writes generated files, or compares them with what is checked in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use similar::TextDiff;

use super::Files;

/// Writes what changed and removes what is no longer generated.
pub(crate) fn write(files: &Files, output: &Path) -> Result<ExitCode> {
    let present = read_tree(output)?;
    let mut changed = 0;
    for (name, text) in files {
        if present.get(name) == Some(text) {
            continue;
        }
        let path = output.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {name}");
        changed += 1;
    }
    for name in present.keys().filter(|name| !files.contains_key(*name)) {
        let path = output.join(name);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        println!("removed {name}");
        changed += 1;
    }
    println!("{} generated files, {changed} changed", files.len());
    Ok(ExitCode::SUCCESS)
}

/// Names each stale, missing or extra file and prints the differences.
pub(crate) fn check(files: &Files, output: &Path) -> Result<ExitCode> {
    let report = differences(files, &read_tree(output)?);
    if report.is_empty() {
        println!("{} generated files are up to date", files.len());
        return Ok(ExitCode::SUCCESS);
    }
    for line in &report {
        println!("{line}");
    }
    println!(
        "{} of {} generated files differ from the contract. Generated code is never edited by hand: change \
         openapi/telnyx-porting.yaml or a codegen pass, then run\n\n    cargo xtask codegen\n",
        report.len(),
        files.len()
    );
    Ok(ExitCode::from(1))
}

fn differences(files: &Files, present: &BTreeMap<String, String>) -> Vec<String> {
    let mut report = Vec::new();
    for (name, text) in files {
        match present.get(name) {
            None => report.push(format!("missing: {name}")),
            Some(found) if found != text => {
                let diff = TextDiff::from_lines(found.as_str(), text.as_str());
                let diff = diff
                    .unified_diff()
                    .context_radius(2)
                    .header(&format!("{name} (checked in)"), &format!("{name} (generated)"))
                    .to_string();
                report.push(format!("stale: {name}\n{diff}"));
            }
            Some(_) => {}
        }
    }
    for name in present.keys().filter(|name| !files.contains_key(*name)) {
        report.push(format!("extra: {name}"));
    }
    report
}

/// Every file below a directory, by its path relative to it with forward slashes.
fn read_tree(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut pending = vec![root.to_path_buf()];
    while let Some(directory) = pending.pop() {
        if !directory.exists() {
            continue;
        }
        let entries = fs::read_dir(&directory).with_context(|| format!("cannot list {}", directory.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                pending.push(path);
                continue;
            }
            // A file that is not UTF-8 is certainly not ours; it is reported as extra.
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            found.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(n, t)| (n.to_string(), t.to_string())).collect()
    }

    #[test]
    fn names_stale_missing_and_extra_files() {
        let wanted = files(&[("a.rs", "one\ntwo\n"), ("b.rs", "x\n"), ("c.rs", "same\n")]);
        let present = files(&[("a.rs", "one\n2\n"), ("c.rs", "same\n"), ("old.rs", "y\n")]);
        let report = differences(&wanted, &present);
        assert_eq!(report.len(), 3);
        assert!(report[0].starts_with("stale: a.rs"));
        assert!(report[0].contains("-2\n") && report[0].contains("+two\n"), "{}", report[0]);
        assert_eq!(report[1], "missing: b.rs");
        assert_eq!(report[2], "extra: old.rs");
    }

    #[test]
    fn writing_twice_changes_nothing_and_removes_extras() {
        let directory = tempfile::tempdir().unwrap();
        let wanted = files(&[("types/a.rs", "one\n"), ("mod.rs", "x\n")]);
        fs::create_dir_all(directory.path().join("types")).unwrap();
        fs::write(directory.path().join("types/gone.rs"), "y").unwrap();
        write(&wanted, directory.path()).unwrap();
        assert_eq!(read_tree(directory.path()).unwrap(), wanted);
        assert!(differences(&wanted, &read_tree(directory.path()).unwrap()).is_empty());
    }
}
