package org.referralpathway.referral;

/// Why an offer that somebody decided on earlier cannot be made any more.
public interface NotOffered {
    /// A code: the last word of the problem that a caller would have got.
    String problem();
}
