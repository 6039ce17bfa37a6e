//! CSV as RFC 4180 has it.

/// A header line and one line per record.
pub(crate) fn write<'a>(
    header: impl Iterator<Item = &'a str>,
    records: impl Iterator<Item = impl Iterator<Item = &'a str>>,
) -> String {
    let mut text = String::new();
    line(&mut text, header);
    for record in records {
        line(&mut text, record);
    }
    text
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #[test]
    fn quotes_what_needs_it() {
        let text = super::write(["a", "b"].into_iter(), [["1,5", "say \"hi\""].into_iter()].into_iter());
        assert_eq!(text, "a,b\r\n\"1,5\",\"say \"\"hi\"\"\"\r\n");
    }
}
