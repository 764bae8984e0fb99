package org.referralpathway.local;

/// Called once in the life of an installation, when every part is ready for the first time. If it
/// fails, the next start calls it again: it must bear that.
public interface FirstStart {
    void load(Addresses addresses);
}
