//! Which page of a long list, and the way to the others.

/// The numbers under a long list.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// The numbers to show, with gaps where some are left out.
    pub numbers: Vec<PageNumber>,
    /// Where the page before stands.
    pub before: Option<String>,
    /// Where the next page stands.
    pub after: Option<String>,
}

/// One number, or a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageNumber {
    /// The page being read.
    Here(usize),
    /// Another page and its address.
    There(usize, String),
    /// Some pages that are not shown.
    Gap,
}

impl PageNumber {
    /// The number; 0 for a gap.
    pub fn number(&self) -> usize {
        match self {
            PageNumber::Here(number) | PageNumber::There(number, _) => *number,
            PageNumber::Gap => 0,
        }
    }

    /// Where it leads; empty for the page being read and for a gap.
    pub fn href(&self) -> &str {
        match self {
            PageNumber::There(_, href) => href,
            PageNumber::Here(_) | PageNumber::Gap => "",
        }
    }

    /// Whether pages are left out here.
    pub fn is_gap(&self) -> bool {
        *self == PageNumber::Gap
    }
}

impl Pager {
    /// Numbers for `page` of `pages` (both from 1): the first, the last, and two
    /// on each side. A list of one page has none.
    pub fn new(page: usize, pages: usize, href: impl Fn(usize) -> String) -> Self {
        if pages < 2 {
            return Pager::default();
        }
        let page = page.clamp(1, pages);
        let mut numbers = Vec::new();
        let mut last = 0;
        for number in (1..=pages).filter(|&n| n == 1 || n == pages || n.abs_diff(page) <= 2) {
            if number > last + 1 {
                numbers.push(PageNumber::Gap);
            }
            last = number;
            numbers.push(if number == page {
                PageNumber::Here(number)
            } else {
                PageNumber::There(number, href(number))
            });
        }
        Pager { numbers, before: (page > 1).then(|| href(page - 1)), after: (page < pages).then(|| href(page + 1)) }
    }

    /// Whether there is anything to turn to.
    pub fn is_needed(&self) -> bool {
        !self.numbers.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_shows_its_ends_and_its_middle() {
        let pager = Pager::new(10, 20, |n| n.to_string());
        let shown: Vec<String> = pager
            .numbers
            .iter()
            .map(|number| match number {
                PageNumber::Here(n) => format!("[{n}]"),
                PageNumber::There(n, _) => n.to_string(),
                PageNumber::Gap => "…".to_owned(),
            })
            .collect();
        assert_eq!(shown.join(" "), "1 … 8 9 [10] 11 12 … 20");
        assert_eq!((pager.before.as_deref(), pager.after.as_deref()), (Some("9"), Some("11")));
    }

    #[test]
    fn a_short_list_needs_no_numbers() {
        assert!(!Pager::new(1, 1, |n| n.to_string()).is_needed());
        assert!(!Pager::new(1, 0, |n| n.to_string()).is_needed());
    }

    #[test]
    fn a_page_past_the_end_is_the_last() {
        assert_eq!(Pager::new(99, 2, |n| n.to_string()).after, None);
    }
}
