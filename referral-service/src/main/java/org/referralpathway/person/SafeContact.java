package org.referralpathway.person;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a person may be reached without harm: whoever lives with them may listen or read.
///
/// @param doNotContact nobody but their worker: groups get neither number nor email
/// @param hours when, in the person's own words
public record SafeContact(
        boolean doNotContact,
        boolean neverCall,
        boolean neverVoicemail,
        boolean neverText,
        boolean neverWrite,
        @Nullable @Size(max = 200, message = "Use at most 200 characters") String hours) {

    /// Whether it forbids anything.
    public boolean forbidsAnything() {
        return doNotContact || neverCall || neverVoicemail || neverText || neverWrite;
    }

    /// What either of them forbids, at the times of the first.
    SafeContact and(SafeContact more) {
        return new SafeContact(
                doNotContact || more.doNotContact,
                neverCall || more.neverCall,
                neverVoicemail || more.neverVoicemail,
                neverText || more.neverText,
                neverWrite || more.neverWrite,
                hours);
    }

    /// Nothing was said.
    static final SafeContact ANY = new SafeContact(false, false, false, false, false, null);
}
