package org.referralpathway.local;

/// A login of the database server.
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
