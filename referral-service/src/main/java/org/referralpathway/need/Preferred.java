package org.referralpathway.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What would be good to have: it ranks groups and keeps none out.
public record Preferred(
        @Size(max = 5)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = "[a-z]{2,3}",
                                        message = "Use a language code of two or three letters")
                                String>
                        languages,
        @Size(max = 10)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = "[a-z-]{2,40}",
                                        message = "Use one of the access codes")
                                String>
                        access) {
    public static final Preferred NOTHING = new Preferred(List.of(), List.of());

    public Preferred {
        languages = languages == null ? List.of() : List.copyOf(languages);
        access = access == null ? List.of() : List.copyOf(access);
    }
}
