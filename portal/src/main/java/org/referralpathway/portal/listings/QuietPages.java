package org.referralpathway.portal.listings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Groups to ring: listings that nobody has given a sign for, ticked off in one go.
@Path("/listings/quiet")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class QuietPages {
    private static final int MOST = 100;
    private static final Period USUAL = new Period(150, "Five months");
    private static final List<Period> PERIODS =
            List.of(new Period(7, "A week"), new Period(30, "A month"), USUAL);
    private static final Fields FIELDS = Fields.of("service");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance quiet(
                Form form,
                List<UpkeepApi.Quiet> listings,
                List<Period> periods,
                Period chosen,
                @Nullable String next);
    }

    /// How long nobody has given a sign for a listing: some ring round each week, others before the
    /// group is asked.
    record Period(int days, String text) {
        public String inWords() {
            return text.toLowerCase(Locale.UK);
        }

        public String page() {
            return "/listings/quiet?days=" + days;
        }

        static Period of(@Nullable Integer days) {
            return PERIODS.stream()
                    .filter(period -> Integer.valueOf(period.days).equals(days))
                    .findFirst()
                    .orElse(USUAL);
        }
    }

    private final UpkeepApi listings;
    private final Posted posted;

    QuietPages(@RestClient UpkeepApi listings, Posted posted) {
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance quiet(
            @RestQuery @Nullable Integer days, @RestQuery @Nullable String after) {
        return page(Form.blank(FIELDS), Period.of(days), after);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestQuery @Nullable Integer days) {
        var form = posted.form(FIELDS);
        form.require("service", "Tick the groups that have confirmed their listing");
        if (form.refused()) {
            return Pages.page(400, page(form, Period.of(days), null));
        }
        var ids = form.identifiers("service");
        listings.confirm(new UpkeepApi.Confirmations(ids));
        return Pages.seeOther(Period.of(days).page(), Done.LISTINGS_CONFIRMED);
    }

    private TemplateInstance page(Form form, Period period, @Nullable String after) {
        var page = listings.quiet(period.days(), after, MOST);
        return Templates.quiet(form, page.items(), PERIODS, period, page.next());
    }
}
