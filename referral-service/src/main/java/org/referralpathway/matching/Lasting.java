package org.referralpathway.matching;

/// How far it reaches that somebody is not asked again after a no, or after silence.
public enum Lasting {
    /// What was missing may be there by the next time.
    NOT,
    /// The service does not fit the need; another of the same group may.
    SERVICE,
    /// The group said no, or nothing.
    GROUP,
    /// It holds for whatever else the person needs.
    CASE
}
