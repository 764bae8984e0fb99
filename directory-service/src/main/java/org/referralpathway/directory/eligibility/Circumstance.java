package org.referralpathway.directory.eligibility;

import java.util.Arrays;
import java.util.Optional;
import org.referralpathway.kit.id.Codes;

/// What may be true of a person and decide whether a service is for them. Nothing that DESIGN
/// section 8 calls sensitive: such services are found by their kind, by those who may.
public enum Circumstance {
    CARER("look after somebody"),
    HOMELESS("have no home of their own"),
    RENTING("rent their home"),
    DISABLED("are disabled"),
    LIVING_ALONE("live alone"),
    HOUSEBOUND("cannot leave home"),
    PARENT("have children at home"),
    PREGNANT("are pregnant"),
    OUT_OF_WORK("are out of work"),
    LOW_INCOME("have a low income"),
    ON_BENEFITS("get benefits"),
    VETERAN("have served in the armed forces"),
    STUDENT("study");

    private final String words;

    Circumstance(String words) {
        this.words = words;
    }

    /// As it stands in documents and events, `low-income`.
    public String code() {
        return Codes.of(this);
    }

    /// What people do or are: "people who …".
    public String words() {
        return words;
    }

    public static Optional<Circumstance> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
