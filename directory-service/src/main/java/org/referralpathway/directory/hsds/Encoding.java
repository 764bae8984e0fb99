package org.referralpathway.directory.hsds;

import java.nio.charset.StandardCharsets;

/// What the database can keep of a text.
final class Encoding {
    private Encoding() {}

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
