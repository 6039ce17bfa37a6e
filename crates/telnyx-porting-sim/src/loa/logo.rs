//! The logo of a letter, taken out of its PNG file.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};

/// Most memory that a logo may take, decoded.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// An image as a PDF holds it: eight bits per sample, transparency apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Logo {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) is_grey: bool,
    pub(super) samples: Vec<u8>,
    pub(super) opacity: Option<Vec<u8>>,
}

impl Logo {
    /// Reads a PNG file; `None` when it is broken or too large.
    pub(super) fn decode(file: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MOST_BYTES });
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let size = reader.output_buffer_size().filter(|size| *size <= MOST_BYTES)?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels).ok()?;
        pixels.truncate(frame.buffer_size());
        let (is_grey, has_opacity) = match frame.color_type {
            ColorType::Grayscale => (true, false),
            ColorType::GrayscaleAlpha => (true, true),
            ColorType::Rgb => (false, false),
            ColorType::Rgba => (false, true),
            // Palettes are resolved above.
            ColorType::Indexed => return None,
        };
        let (width, height) = (frame.width, frame.height);
        if !has_opacity {
            return Some(Self { width, height, is_grey, samples: pixels, opacity: None });
        }
        let mut samples = Vec::with_capacity(pixels.len());
        let mut opacity = Vec::with_capacity(pixels.len() / 2);
        for pixel in pixels.chunks_exact(frame.color_type.samples()) {
            if let [color @ .., alpha] = pixel {
                samples.extend_from_slice(color);
                opacity.push(*alpha);
            }
        }
        Some(Self { width, height, is_grey, samples, opacity: Some(opacity) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(color: ColorType, samples: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(color);
        if color == ColorType::Indexed {
            encoder.set_palette(vec![1, 2, 3, 4, 5, 6]);
            encoder.set_trns(vec![255, 7]);
        }
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(samples).unwrap();
        writer.finish().unwrap();
        file
    }

    #[test]
    fn every_kind_of_pixel_is_read() {
        let logo = |is_grey, samples: &[u8], opacity: Option<&[u8]>| Logo {
            width: 2,
            height: 1,
            is_grey,
            samples: samples.to_vec(),
            opacity: opacity.map(<[u8]>::to_vec),
        };
        for (color, samples, expected) in [
            (ColorType::Rgb, &[1, 2, 3, 4, 5, 6][..], logo(false, &[1, 2, 3, 4, 5, 6], None)),
            (ColorType::Rgba, &[1, 2, 3, 9, 4, 5, 6, 8], logo(false, &[1, 2, 3, 4, 5, 6], Some(&[9, 8]))),
            (ColorType::Grayscale, &[1, 2], logo(true, &[1, 2], None)),
            (ColorType::GrayscaleAlpha, &[1, 9, 2, 8], logo(true, &[1, 2], Some(&[9, 8]))),
            (ColorType::Indexed, &[1, 0], logo(false, &[4, 5, 6, 1, 2, 3], Some(&[7, 255]))),
        ] {
            assert_eq!(Logo::decode(&file(color, samples)), Some(expected), "{color:?}");
        }
    }

    #[test]
    fn broken_and_huge_files_are_none() {
        let whole = file(ColorType::Rgb, &[1, 2, 3, 4, 5, 6]);
        assert_eq!(Logo::decode(&whole[..whole.len() / 2]), None);
        assert_eq!(Logo::decode(b"\x89PNG\r\n\x1a\n"), None);
        let mut huge = Vec::new();
        let writer = png::Encoder::new(&mut huge, 60_000, 60_000).write_header();
        drop(writer);
        assert_eq!(Logo::decode(&huge), None);
    }
}
