package org.referralpathway.directory.edits.web;

import java.util.Arrays;
import java.util.Locale;
import org.referralpathway.directory.edits.EditState;
import org.referralpathway.kit.problem.InvalidField;

/// What became of an edit, as it stands in an address: `waiting`.
record StateCode(EditState value) {
    public static StateCode fromString(String given) {
        return Arrays.stream(EditState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .map(StateCode::new)
                .orElseThrow(() -> new InvalidField("state", "Use waiting, applied or declined"));
    }
}
