//! Letters as PDF files: embedded typeface, text that can be searched and copied, the logo as an image.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};

use super::letter::{Letter, Line, MARGIN, PAGE, PlacedLogo, drawn};
use super::logo::Logo;
use super::typeface::{self, Glyph};

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const INFO: Ref = Ref::new(3);
const FONT: Ref = Ref::new(4);
const CID_FONT: Ref = Ref::new(5);
const DESCRIPTOR: Ref = Ref::new(6);
const FONT_FILE: Ref = Ref::new(7);
const TO_UNICODE: Ref = Ref::new(8);
const LOGO: Ref = Ref::new(9);
const OPACITY: Ref = Ref::new(10);
/// Each page takes this one and the next.
const FIRST_PAGE: i32 = 11;

const BASE_FONT: Name<'_> = Name(b"DejaVuSans");
const FONT_NAME: Name<'_> = Name(b"F1");
const LOGO_NAME: Name<'_> = Name(b"Logo");
const SYSTEM: SystemInfo<'_> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

static COMPRESSED_FONT: LazyLock<Vec<u8>> = LazyLock::new(|| deflated(typeface::FILE));

/// Which character each glyph in use stands for.
type Meanings = BTreeMap<u16, (char, i32)>;

impl Letter {
    /// Writes the letter as a PDF file.
    pub(super) fn to_pdf(&self) -> Vec<u8> {
        let layout = self.lay_out();
        let mut pdf = Pdf::new();
        pdf.document_info(INFO).title(TextStr("Letter of authorization"));
        pdf.catalog(CATALOG).pages(PAGES);
        let page = |index: usize| Ref::new(FIRST_PAGE + 2 * i32::try_from(index).unwrap_or_default());
        let count = i32::try_from(layout.pages.len()).unwrap_or_default();
        pdf.pages(PAGES).kids((0..layout.pages.len()).map(page)).count(count);

        let mut meanings = Meanings::new();
        for (index, lines) in layout.pages.iter().enumerate() {
            let logo = layout.logo.as_ref().filter(|_| index == 0);
            let content = deflated(&content(lines, logo, &mut meanings));
            let (page, text) = (page(index), page(index).next());
            let mut page = pdf.page(page);
            page.parent(PAGES).media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).contents(text);
            let mut resources = page.resources();
            resources.fonts().pair(FONT_NAME, FONT);
            if logo.is_some() {
                resources.x_objects().pair(LOGO_NAME, LOGO);
            }
            resources.finish();
            page.finish();
            pdf.stream(text, &content).filter(Filter::FlateDecode);
        }
        if let Some(logo) = &layout.logo {
            write_logo(&mut pdf, &logo.image);
        }
        write_font(&mut pdf, &meanings);
        pdf.finish()
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    // Writing into memory does not fail.
    let written = encoder.write_all(bytes);
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

fn content(lines: &[Line], logo: Option<&PlacedLogo>, meanings: &mut Meanings) -> Vec<u8> {
    let mut content = Content::new();
    if let Some(logo) = logo {
        let [left, bottom, width, height] = logo.place;
        content.save_state();
        content.transform([width, 0.0, 0.0, height, left, bottom]);
        content.x_object(LOGO_NAME);
        content.restore_state();
    }
    // Each line is a text of its own, by which simple readers know that it is a line.
    for line in lines.iter().filter(|line| !line.glyphs.is_empty()) {
        content.begin_text();
        content.set_font(FONT_NAME, line.size);
        content.next_line(MARGIN, line.y);
        // Characters that the font lacks are boxes to the eye, yet stay what they are to a reader; so do
        // two characters that share a glyph.
        let exact = line.glyphs.iter().fold(true, |exact, (character, glyph)| {
            exact & glyph.is_some_and(|glyph| means(meanings, glyph, *character))
        });
        if !exact {
            let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
            span.properties().actual_text(TextStr(&line.text));
        }
        let codes: Vec<u8> = line.glyphs.iter().flat_map(|(_, glyph)| drawn(*glyph).id.to_be_bytes()).collect();
        content.show(Str(&codes));
        if !exact {
            content.end_marked_content();
        }
        content.end_text();
    }
    content.finish().into_vec()
}

/// Notes what a glyph stands for; `false` when it already stands for another character.
fn means(meanings: &mut Meanings, glyph: Glyph, character: char) -> bool {
    meanings.entry(glyph.id).or_insert((character, glyph.width)).0 == character
}

fn write_logo(pdf: &mut Pdf, logo: &Logo) {
    let (width, height) = (i32::try_from(logo.width), i32::try_from(logo.height));
    let (width, height) = (width.unwrap_or_default(), height.unwrap_or_default());
    let samples = deflated(&logo.samples);
    let mut image = pdf.image_xobject(LOGO, &samples);
    image.filter(Filter::FlateDecode);
    image.width(width).height(height).bits_per_component(8);
    if logo.is_grey {
        image.color_space().device_gray();
    } else {
        image.color_space().device_rgb();
    }
    if logo.opacity.is_some() {
        image.s_mask(OPACITY);
    }
    image.finish();
    if let Some(opacity) = &logo.opacity {
        let samples = deflated(opacity);
        let mut mask = pdf.image_xobject(OPACITY, &samples);
        mask.filter(Filter::FlateDecode);
        mask.width(width).height(height).bits_per_component(8);
        mask.color_space().device_gray();
    }
}

fn write_font(pdf: &mut Pdf, meanings: &Meanings) {
    let mut font = pdf.type0_font(FONT);
    font.base_font(BASE_FONT).encoding_predefined(Name(b"Identity-H"));
    font.descendant_font(CID_FONT).to_unicode(TO_UNICODE);
    font.finish();

    let missing = typeface::missing();
    let mut cid = pdf.cid_font(CID_FONT);
    cid.subtype(CidFontType::Type2).base_font(BASE_FONT).system_info(SYSTEM).font_descriptor(DESCRIPTOR);
    cid.default_width(missing.width as f32).cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = cid.widths();
    for (glyph, (_, width)) in meanings {
        widths.consecutive(*glyph, [*width as f32]);
    }
    widths.finish();
    cid.finish();

    let measures = typeface::measures();
    let [left, bottom, right, top] = measures.bounds.map(|side| side as f32);
    pdf.font_descriptor(DESCRIPTOR)
        .name(BASE_FONT)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(measures.ascent as f32)
        .descent(measures.descent as f32)
        .cap_height(measures.cap_height as f32)
        .stem_v(80.0)
        .font_file2(FONT_FILE);
    let mut file = pdf.stream(FONT_FILE, &COMPRESSED_FONT);
    file.filter(Filter::FlateDecode);
    file.pair(Name(b"Length1"), i32::try_from(typeface::FILE.len()).unwrap_or_default());
    file.finish();

    let mut unicode = UnicodeCmap::<u16>::new(Name(b"Letter"), SYSTEM);
    for (glyph, (character, _)) in meanings {
        unicode.pair(*glyph, *character);
    }
    pdf.cmap(TO_UNICODE, &unicode.finish()).name(Name(b"Letter")).system_info(SYSTEM);
}
