package org.referralpathway.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/bank-holidays")
@RunOnVirtualThread
class BankHolidayResource {
    record Known(int days) {}

    private final BankHolidays holidays;

    BankHolidayResource(BankHolidays holidays) {
        this.holidays = holidays;
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Load newer bank holidays",
            description =
                    "For each division of gov.uk (`england-and-wales`, `scotland`,"
                            + " `northern-ireland`) its days. Years that are named are replaced;"
                            + " clocks that run already keep their times.")
    public Known put(
            @NotNull @Size(min = 1, max = 3)
                    Map<
                                    @Pattern(
                                            regexp = "england-and-wales|scotland|northern-ireland",
                                            message = "Use a division of gov.uk")
                                    String,
                                    @Valid @NotNull @Size(max = 200) List<@NotNull LocalDate>>
                            divisions) {
        return new Known(holidays.put(divisions));
    }
}
