//! Whether an inbox is as fast as it should be.

/// How much of the rate of the receiver by hand that keeps the same the inbox has to reach.
const WITHIN: f64 = 0.9;

/// What is to be said of an inbox that is too far behind: its rate, and that of the receiver that keeps the same.
pub(crate) fn behind(size: usize, (inbox, peer): (f64, f64)) -> Option<String> {
    let is_behind = inbox < WITHIN * peer;
    is_behind.then(|| {
        let percent = (1.0 - inbox / peer) * 100.0;
        format!("{size} bytes: the inbox is {percent:.0} % behind what keeps the same by hand")
    })
}

#[cfg(test)]
mod tests {
    use super::behind;

    #[test]
    fn an_inbox_within_ten_percent_is_not_behind() {
        assert_eq!(behind(2_000, (901.0, 1000.0)), None);
        let told = behind(2_000, (880.0, 1000.0)).unwrap();
        assert!(told.contains("12 % behind"), "{told}");
    }
}
