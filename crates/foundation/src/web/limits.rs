//! How often one address may ask: a bucket each, that fills with time.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Instant;

/// So many requests at once are let through before the average counts.
const BURST: f64 = 4.0;
/// So many addresses are remembered; beyond, those with full buckets are forgotten.
const REMEMBERED: usize = 20_000;

/// Buckets by address.
pub(crate) struct Limits {
    per_second: f64,
    buckets: Mutex<HashMap<IpAddr, (f64, Instant)>>,
}

impl Limits {
    /// So many requests a second, on average.
    pub(crate) fn new(per_second: u32) -> Self {
        Self { per_second: per_second.max(1).into(), buckets: Mutex::default() }
    }

    /// Whether an address may ask once more; takes one from its bucket if so.
    pub(crate) fn may_ask(&self, from: IpAddr, now: Instant) -> bool {
        let from = neighbourhood(from);
        let most = self.per_second * BURST;
        let Ok(mut buckets) = self.buckets.lock() else { return true };
        if buckets.len() >= REMEMBERED {
            let per_second = self.per_second;
            buckets.retain(|_, (left, at)| now.duration_since(*at).as_secs_f64().mul_add(per_second, *left) < most);
            if buckets.len() >= REMEMBERED {
                buckets.clear();
            }
        }
        let (left, at) = buckets.entry(from).or_insert((most, now));
        *left = now.duration_since(*at).as_secs_f64().mul_add(self.per_second, *left).min(most);
        *at = now;
        if *left < 1.0 {
            return false;
        }
        *left -= 1.0;
        true
    }
}

/// One household has one IPv6 network of many addresses: they share a bucket.
pub(crate) fn neighbourhood(from: IpAddr) -> IpAddr {
    match from {
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => IpAddr::V4(mapped),
            None => {
                let mut parts = address.segments();
                parts[4..].fill(0);
                IpAddr::V6(parts.into())
            }
        },
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn an_address_that_asks_too_often_waits_and_others_do_not() {
        let (limits, start) = (Limits::new(5), Instant::now());
        let [one, two]: [IpAddr; 2] = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        let passed = (0..100).filter(|_| limits.may_ask(one, start)).count();
        assert_eq!(passed, 20);
        assert!(limits.may_ask(two, start));
        assert!(!limits.may_ask(one, start + Duration::from_millis(100)));
        assert!(limits.may_ask(one, start + Duration::from_millis(400)));
    }

    #[test]
    fn a_household_shares_one_bucket() {
        let [one, two]: [IpAddr; 2] = ["2001:db8:1:2::1".parse().unwrap(), "2001:db8:1:2:ffff::9".parse().unwrap()];
        assert_eq!(neighbourhood(one), neighbourhood(two));
        assert_eq!(neighbourhood("::ffff:10.0.0.1".parse().unwrap()), "10.0.0.1".parse::<IpAddr>().unwrap());
    }
}
