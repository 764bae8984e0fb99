package org.referralpathway.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.stream.IntStream;

/// A number that others know a person by. Optional, and never a key.
///
/// @param system `nhs-number` (England, Wales) or `chi` (Scotland): ten digits with a check digit,
///   or another one that is kept as it is
/// @param verified whether somebody has compared it with its source
public record Identifier(
        @NotNull @Pattern(regexp = "nhs-number|chi|other", message = "Use nhs-number, chi or other")
                String system,
        @NotNull @Pattern(regexp = "[A-Za-z0-9 -]{1,20}", message = "Use letters and digits")
                String value,
        boolean verified) {
    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    /// Without the spaces that people write.
    String normal() {
        return value.replaceAll("[ -]", "");
    }

    /// Modulus 11 over the first nine digits, as both systems have it.
    boolean isValid() {
        if (system.equals("other")) {
            return true;
        }
        var digits = normal();
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            return false;
        }
        var sum =
                IntStream.range(0, LENGTH - 1)
                        .map(i -> (digits.charAt(i) - '0') * (LENGTH - i))
                        .sum();
        var check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(LENGTH - 1) - '0';
    }
}
