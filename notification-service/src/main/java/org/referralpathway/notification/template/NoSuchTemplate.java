package org.referralpathway.notification.template;

/// A message names words that this release does not have.
public final class NoSuchTemplate extends RuntimeException {
    NoSuchTemplate(String code, int version) {
        super("There is no template " + code + " version " + version);
    }
}
