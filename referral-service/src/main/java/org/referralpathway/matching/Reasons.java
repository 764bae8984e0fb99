package org.referralpathway.matching;

/// The reasons for which help did not come about, as far as matching has to know them.
public interface Reasons {
    /// The codes of those that reach so far.
    String[] that(Lasting reach);
}
