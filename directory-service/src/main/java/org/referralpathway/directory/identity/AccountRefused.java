package org.referralpathway.directory.identity;

/// The identity provider will never make this account. The message says why, in plain English and
/// without a name or an address.
public final class AccountRefused extends RuntimeException {
    AccountRefused(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
