//! Packing pages for the wire: gzip, with one packer kept by each thread.
//!
//! A packer's tables take a quarter of a megabyte. Making them anew for every page, between things
//! that stay, leaves holes in memory that nothing fits into later: 200 pages cost 50 MB so.

use std::cell::RefCell;

use axum::body::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// What begins a gzip file: deflate, no name, no time, no system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

thread_local! {
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::default(), false));
}

/// The bytes as a gzip file; nothing where they cannot be packed.
pub(super) fn gzip(plain: &[u8]) -> Bytes {
    PACKER.with_borrow_mut(|packer| packed(packer, plain)).unwrap_or_default()
}

fn packed(packer: &mut Compress, plain: &[u8]) -> Option<Bytes> {
    packer.reset();
    // More than deflate ever makes of so many bytes, so that one call is enough.
    let mut out = Vec::with_capacity(plain.len() + plain.len() / 1_000 + 128);
    out.extend_from_slice(&HEAD);
    let status = packer.compress_vec(plain, &mut out, FlushCompress::Finish).ok()?;
    if status != Status::StreamEnd {
        return None;
    }
    let mut sum = Crc::new();
    sum.update(plain);
    out.extend_from_slice(&sum.sum().to_le_bytes());
    out.extend_from_slice(&sum.amount().to_le_bytes());
    // A copy of the right size: what is kept for long must not keep room it does not need.
    Some(Bytes::copy_from_slice(&out))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_comes_out_as_it_went_in_also_when_it_cannot_be_made_smaller() {
        let noise: Vec<u8> = (0..40_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for plain in [b"".as_slice(), b"one", "一條街，四道門。".repeat(900).as_bytes(), &noise] {
            let mut back = Vec::new();
            flate2::read::GzDecoder::new(gzip(plain).as_ref()).read_to_end(&mut back).unwrap();
            assert_eq!(back, plain);
        }
    }
}
