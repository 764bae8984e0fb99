package org.referralpathway.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How often help is needed.
///
/// @param times in each day, week or month
/// @param per `day`, `week` or `month`
/// @param until the last day; null for as long as it is needed
@Embeddable
public record Repeats(
        @Column(name = "repeat_times")
                @NotNull(message = "Enter how often")
                @Min(value = 1, message = "Enter a number from 1")
                @Max(value = 50, message = "Enter a number up to 50")
                Integer times,
        @Column(name = "repeat_per")
                @NotNull(message = "Choose a day, a week or a month")
                @Pattern(regexp = "day|week|month", message = "Choose a day, a week or a month")
                String per,
        @Column(name = "repeat_until") @Nullable LocalDate until) {}
