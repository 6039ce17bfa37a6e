//! What stands on a letter, and how it is broken into lines and pages.

use bytes::Bytes;
use unicode_normalization::UnicodeNormalization as _;

use super::logo::Logo;
use super::typeface::{self, Glyph};

/// US letter, in points.
pub(super) const PAGE: (f32, f32) = (612.0, 792.0);
pub(super) const MARGIN: f32 = 72.0;
const BODY: f32 = 10.0;
const HEADING: f32 = 14.0;
/// Distance of lines, in font sizes.
const LEADING: f32 = 1.35;
/// The logo fits into this box.
const LOGO_BOX: (f32, f32) = (180.0, 64.0);

/// A letter of authorization.
#[derive(Debug, Default)]
pub(super) struct Letter {
    /// The file of the logo, when there is one.
    logo: Option<Bytes>,
    lines: Vec<(String, f32)>,
}

/// A piece of a line, ready to be drawn.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f32,
    pub(super) glyphs: Vec<(char, Option<Glyph>)>,
    /// Distance of the baseline from the bottom of the page.
    pub(super) y: f32,
}

/// A logo and where it goes: left, bottom, width, height.
#[derive(Debug)]
pub(super) struct PlacedLogo {
    pub(super) image: Logo,
    pub(super) place: [f32; 4],
}

/// A letter with everything in its place.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) logo: Option<PlacedLogo>,
    /// At least one.
    pub(super) pages: Vec<Vec<Line>>,
}

impl Letter {
    /// A blank letter, with this file as its logo.
    pub(super) fn new(logo: Option<Bytes>) -> Self {
        Self { logo, lines: Vec::new() }
    }

    pub(super) fn heading(&mut self, text: impl AsRef<str>) {
        self.lines.push((composed(text.as_ref()), HEADING));
    }

    pub(super) fn line(&mut self, text: impl AsRef<str>) {
        self.lines.push((composed(text.as_ref()), BODY));
    }

    pub(super) fn gap(&mut self) {
        self.line("");
    }

    /// Puts everything into its place.
    pub(super) fn lay_out(&self) -> Layout {
        let mut top = PAGE.1 - MARGIN;
        let mut lines = Vec::new();
        let logo = self.logo.as_ref().map(|file| Logo::decode(file).map(place));
        match &logo {
            Some(Some(logo)) => top = logo.place[1] - BODY,
            Some(None) => lines.push(("[The logo cannot be read.]".to_owned(), BODY)),
            None => {}
        }
        lines.extend(self.lines.iter().cloned());

        let mut pages = vec![Vec::new()];
        let mut y = top;
        for (text, size) in &lines {
            for part in text.lines().flat_map(|line| wrapped(line, *size)).chain(text.is_empty().then(String::new)) {
                y -= size * LEADING;
                if y < MARGIN {
                    pages.push(Vec::new());
                    y = PAGE.1 - MARGIN - size * LEADING;
                }
                let glyphs = part.chars().map(|character| (character, typeface::glyph(character))).collect();
                if let Some(page) = pages.last_mut() {
                    page.push(Line { text: part, size: *size, glyphs, y });
                }
            }
        }
        Layout { logo: logo.flatten(), pages }
    }
}

/// Letters with their accents: the font has a glyph for the whole, but does not place accents.
fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// At the top left, never enlarged beyond a point per pixel.
fn place(image: Logo) -> PlacedLogo {
    let (width, height) = (image.width.max(1) as f32, image.height.max(1) as f32);
    let scale = (LOGO_BOX.0 / width).min(LOGO_BOX.1 / height).min(1.0);
    let (width, height) = (width * scale, height * scale);
    PlacedLogo { image, place: [MARGIN, PAGE.1 - MARGIN - height, width, height] }
}

/// The glyph that is drawn for a character.
pub(super) fn drawn(glyph: Option<Glyph>) -> Glyph {
    glyph.unwrap_or_else(typeface::missing)
}

fn width(text: &str, size: f32) -> f32 {
    let thousandths: i32 = text.chars().map(|character| drawn(typeface::glyph(character)).width).sum();
    thousandths as f32 * size / 1000.0
}

/// Breaks a line between words; a word wider than the page is broken inside.
fn wrapped(line: &str, size: f32) -> Vec<String> {
    let room = PAGE.0 - 2.0 * MARGIN;
    let mut parts = Vec::new();
    let mut current = String::new();
    for word in line.split_inclusive(' ') {
        if width(&current, size) + width(word.trim_end(), size) > room && !current.is_empty() {
            parts.push(std::mem::take(&mut current).trim_end().to_owned());
        }
        for character in word.chars() {
            let next = width(character.encode_utf8(&mut [0; 4]), size);
            if character != ' ' && width(&current, size) + next > room {
                parts.push(std::mem::take(&mut current));
            }
            current.push(character);
        }
    }
    parts.push(current.trim_end().to_owned());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_and_lose_nothing() {
        let line = "A Company With a Very Long Name ".repeat(12);
        let parts = wrapped(line.trim_end(), 10.0);
        assert!(parts.len() > 3);
        assert_eq!(parts.join(" "), line.trim_end());
        let word = "W".repeat(300);
        let parts = wrapped(&word, 10.0);
        assert!(parts.iter().all(|part| width(part, 10.0) <= PAGE.0 - 2.0 * MARGIN));
        assert_eq!(parts.concat(), word);
        assert_eq!(wrapped("", 10.0), [""]);
    }

    #[test]
    fn long_letters_go_on_on_the_next_page() {
        let mut letter = Letter::default();
        for number in 0..120 {
            letter.line(format!("line {number}"));
        }
        let layout = letter.lay_out();
        assert_eq!(layout.pages.len(), 3);
        let lines: Vec<&str> = layout.pages.iter().flatten().map(|line| line.text.as_str()).collect();
        assert_eq!((lines.len(), lines[119]), (120, "line 119"));
        assert!(layout.pages.iter().flatten().all(|line| (MARGIN..PAGE.1 - MARGIN).contains(&line.y)));
    }

    #[test]
    fn logos_keep_their_shape() {
        let logo = |width, height| Logo { width, height, is_grey: true, samples: Vec::new(), opacity: None };
        assert_eq!(place(logo(1800, 100)).place, [72.0, 710.0, 180.0, 10.0]);
        assert_eq!(place(logo(10, 10)).place, [72.0, 710.0, 10.0, 10.0]);
        assert_eq!(place(logo(100, 640)).place, [72.0, 656.0, 10.0, 64.0]);
    }
}
