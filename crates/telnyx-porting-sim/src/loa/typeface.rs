//! The typeface that letters are set in: DejaVu Sans, cut down to Latin, Greek and Cyrillic.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The font file, as it goes into letters.
pub(super) const FILE: &[u8] = include_bytes!("font/DejaVuSans-subset.ttf");

/// The font, read once. `None` cannot happen to a file that a test has read; it stands for a letter without
/// text.
static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(FILE, 0).ok());

/// A glyph of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// In thousandths of the font size.
    pub(super) width: i32,
}

/// Measures of the font, in thousandths of its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Measures {
    pub(super) ascent: i32,
    pub(super) descent: i32,
    pub(super) cap_height: i32,
    /// Left, bottom, right, top.
    pub(super) bounds: [i32; 4],
}

/// The glyph that shows a character; `None` when the font has none.
pub(super) fn glyph(character: char) -> Option<Glyph> {
    let face = FACE.as_ref()?;
    let id = face.glyph_index(character).filter(|id| id.0 != 0)?;
    Some(measured(face, id))
}

/// The box that stands for characters without a glyph.
pub(super) fn missing() -> Glyph {
    FACE.as_ref().map_or(Glyph { id: 0, width: 0 }, |face| measured(face, ttf_parser::GlyphId(0)))
}

pub(super) fn measures() -> Measures {
    FACE.as_ref().map_or_else(Measures::default, |face| {
        let bounds = face.global_bounding_box();
        // The font does not say how high its capitals are.
        let capital = face.glyph_index('H').and_then(|id| face.glyph_bounding_box(id));
        Measures {
            ascent: scaled(face, face.ascender()),
            descent: scaled(face, face.descender()),
            cap_height: scaled(face, capital.map_or(face.ascender(), |bounds| bounds.y_max)),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|side| scaled(face, side)),
        }
    })
}

fn measured(face: &Face<'_>, id: ttf_parser::GlyphId) -> Glyph {
    let advance = i32::from(face.glyph_hor_advance(id).unwrap_or_default());
    Glyph { id: id.0, width: advance * 1000 / i32::from(face.units_per_em()) }
}

fn scaled(face: &Face<'_>, units: i16) -> i32 {
    i32::from(units) * 1000 / i32::from(face.units_per_em())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_europe_have_glyphs() {
        for character in "Łukasz Żak, Ðorđe Šćepanović, Nguyễn Thị Ngọc, Çağrı Öztürk, Ελένη, Олена Ґедз “” €".chars()
        {
            let glyph = glyph(character).unwrap_or_else(|| panic!("{character}"));
            assert!(glyph.width > 0, "{character}");
        }
        assert_eq!(glyph('委'), None);
        assert!(missing().width > 0);
        let measures = measures();
        assert!(measures.ascent > measures.cap_height && measures.descent < 0);
    }
}
