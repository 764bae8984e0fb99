package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A number in a public register, in the form of org-id.guide: `GB-CHC-1164883`.
///
/// @param scheme `GB-CHC` (England and Wales), `GB-SC` (Scotland), `GB-NIC` (Northern Ireland) or
///   `GB-COH` (Companies House)
/// @param number as the register writes it, padded
public record RegisterNumber(String scheme, String number) {
    private static final Pattern CHC = Pattern.compile("(?:GBCHC)?0*([1-9][0-9]{5,6})");
    private static final Pattern SC = Pattern.compile("(?:GBSC)?SC([0-9]{1,6})");
    private static final Pattern NIC = Pattern.compile("(?:GBNIC)?(?:NIC)?(1[0-9]{5})");
    private static final Pattern COH = Pattern.compile("(?:GBCOH)?([0-9]{1,8})");
    private static final Pattern COH_LETTERS =
            Pattern.compile("(?:GBCOH)?([A-Z]{2}|R0)([0-9]{1,6})");
    private static final Pattern COH_SOCIETY = Pattern.compile("(?:GBCOH)?((?:IP|SP|NP)[0-9]{5}R)");
    private static final Set<String> SCHEMES = Set.of("GB-CHC", "GB-SC", "GB-NIC", "GB-COH");
    private static final Set<String> PREFIXES =
            Set.of(
                    "SC", "NI", "OC", "SO", "NC", "R0", "CE", "CS", "FC", "SF", "NF", "GE", "LP",
                    "SL", "NL", "IP", "SP", "NP", "RS", "SR", "IC", "SI", "NV", "RC", "NO", "GS");

    /// A number of a register, however it is spaced and padded.
    public static Optional<RegisterNumber> of(String scheme, String written) {
        var compact = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var number =
                switch (scheme) {
                    case "GB-CHC" -> first(CHC, compact, "%s");
                    case "GB-SC" -> first(SC, compact, "SC%6s");
                    case "GB-NIC" -> first(NIC, compact, "NIC%s");
                    case "GB-COH" -> company(compact);
                    default -> Optional.<String>empty();
                };
        return number.map(n -> new RegisterNumber(scheme, n));
    }

    /// A charity's number of any of the three regulators, told apart by its letters.
    public static Optional<RegisterNumber> charity(String written) {
        var plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var scheme = plain.contains("SC") ? "GB-SC" : plain.contains("NIC") ? "GB-NIC" : "GB-CHC";
        return of(scheme, written);
    }

    /// Those that an organisation's HSDS document names, by any of the usual ways to say which.
    public static List<RegisterNumber> in(JsonNode organization) {
        var found = new ArrayList<RegisterNumber>();
        for (var item : organization.path("organization_identifiers")) {
            var scheme = item.path("identifier_scheme").asText().toUpperCase(Locale.ROOT);
            of(scheme, item.path("identifier").asText()).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    /// Numbers that no register of theirs could have; they are kept, and their sender is told.
    public static List<Finding> oddities(JsonNode organization) {
        var odd = new ArrayList<Finding>();
        var items = organization.path("organization_identifiers");
        for (var i = 0; i < items.size(); i++) {
            var scheme = items.get(i).path("identifier_scheme").asText().toUpperCase(Locale.ROOT);
            if (SCHEMES.contains(scheme)
                    && of(scheme, items.get(i).path("identifier").asText()).isEmpty()) {
                odd.add(
                        Finding.warning(
                                "/organization_identifiers/" + i + "/identifier",
                                "Is no number of " + scheme + ": not used to tell duplicates"));
            }
        }
        return odd;
    }

    private static Optional<String> company(String compact) {
        var society = COH_SOCIETY.matcher(compact);
        if (society.matches()) {
            return Optional.of(society.group(1));
        }
        var lettered = COH_LETTERS.matcher(compact);
        if (lettered.matches()) {
            return PREFIXES.contains(lettered.group(1))
                    ? Optional.of(lettered.group(1) + padded(lettered.group(2), 6))
                    : Optional.empty();
        }
        var plain = COH.matcher(compact);
        return plain.matches() && !plain.group(1).matches("0*")
                ? Optional.of(padded(plain.group(1), 8))
                : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String compact, String form) {
        var match = pattern.matcher(compact);
        return match.matches()
                ? Optional.of(form.formatted(match.group(1)).replace(' ', '0'))
                : Optional.empty();
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /// `GB-CHC-1164883`.
    @Override
    public String toString() {
        return scheme + "-" + number;
    }
}
