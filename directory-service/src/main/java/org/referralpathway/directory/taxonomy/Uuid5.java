package org.referralpathway.directory.taxonomy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The identifier of something that has an address but no UUID: RFC 9562 version 5, in the
/// namespace of URLs, so that everybody who makes it makes the same.
public final class Uuid5 {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private Uuid5() {}

    /// A part of a record that comes without an identifier: always the same for the same thing.
    public static String part(Object record, String kind, String what) {
        return of("urn:referralpathway:part:" + record + ":" + kind + ":" + what).toString();
    }

    public static UUID of(String uri) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(URLS.getMostSignificantBits())
                            .putLong(URLS.getLeastSignificantBits())
                            .array());
            var hash = ByteBuffer.wrap(sha1.digest(uri.getBytes(StandardCharsets.UTF_8)));
            var high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000;
            var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
