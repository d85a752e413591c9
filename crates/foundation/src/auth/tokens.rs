//! Secrets on their way to people, and what is kept of them. All cryptography of the door.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::rules::Hardness;
use crate::access::PersonId;
use crate::{Error, Result};

/// A random secret of 256 bits that leaves the program once and is then known only by its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    #[must_use]
    pub fn new_random() -> Self {
        let bytes: [u8; 32] = rand::random();
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// As it came back in a link or a cookie; `None` if it cannot be one of ours.
    #[must_use]
    pub fn received(text: &str) -> Option<Self> {
        let ours =
            text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        ours.then(|| Self(text.to_owned()))
    }

    /// The text that goes into the link or cookie.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of it: SHA-256 in hex. A random secret of this length needs no slow hash.
    #[must_use]
    pub fn kept(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }
}

/// A keyed hash in URL-safe letters, for form tokens and for doors in the attempts table.
pub(crate) fn keyed(key: &[u8], purpose: &str, text: &str) -> String {
    // HMAC takes a key of any length, so this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

fn argon(hardness: Hardness) -> Result<Argon2<'static>> {
    let (memory, passes) = match hardness {
        Hardness::Real => (19 * 1024, 2),
        Hardness::ForTests => (64, 1),
    };
    let params = Params::new(memory, passes, 1, None).map_err(|fault| Error::broken(fault.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password with argon2id. Takes tens of milliseconds: never inside a work.
///
/// # Errors
/// Broken if the library refuses.
pub async fn hash_password(hardness: Hardness, password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || {
        let hash =
            argon(hardness)?.hash_password(password.as_bytes()).map_err(|fault| Error::broken(fault.to_string()))?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether `password` is the one that was kept. With nothing kept, the same work is done against
/// a hash of our own, so that the time tells nothing.
///
/// # Errors
/// Broken if the library refuses.
pub async fn verify_password(hardness: Hardness, password: String, kept: Option<String>) -> Result<bool> {
    let known = kept.is_some();
    let kept = match kept {
        Some(kept) => kept,
        None => stand_in(hardness).await?,
    };
    let matches = tokio::task::spawn_blocking(move || -> Result<bool> {
        let hash = argon2::PasswordHash::new(&kept).map_err(|fault| Error::broken(fault.to_string()))?;
        Ok(argon(hardness)?.verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await??;
    Ok(matches && known)
}

/// Whose password it is, of all who sign in with one address; the work is the same for an address
/// that nobody has.
///
/// # Errors
/// Broken if the library refuses.
pub async fn whose_password(
    hardness: Hardness,
    password: &str,
    accounts: Vec<(PersonId, String)>,
) -> Result<Option<PersonId>> {
    if accounts.is_empty() {
        verify_password(hardness, password.to_owned(), None).await?;
    }
    for (person, kept) in accounts {
        if verify_password(hardness, password.to_owned(), Some(kept)).await? {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

/// A hash that no password matches on purpose, made once.
async fn stand_in(hardness: Hardness) -> Result<String> {
    static MADE: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    MADE.get_or_try_init(|| hash_password(hardness, Secret::new_random().0)).await.cloned()
}
