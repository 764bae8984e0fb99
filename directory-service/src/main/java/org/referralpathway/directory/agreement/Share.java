package org.referralpathway.directory.agreement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// A category of data and what it may be used for: a row of the matrix.
public record Share(
        @NotNull @Pattern(regexp = CODE) String category,
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> purposes) {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,8}";

    /// This row as far as others of its category say it too.
    Optional<Share> within(List<Share> others) {
        var said =
                purposes.stream()
                        .filter(purpose ->
                                others.stream()
                                        .anyMatch(other ->
                                                other.category.equals(category)
                                                        && other.purposes.contains(purpose)))
                        .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Share(category, said));
    }
}
