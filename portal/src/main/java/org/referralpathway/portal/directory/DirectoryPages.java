package org.referralpathway.portal.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.OpenListings;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.security.Posted;

/// The directory for everybody, without signing in. Searches are posted, and the page's title says
/// nothing of them: whoever looks over a shoulder or into a browser's history learns nothing.
@Path("/directory")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class DirectoryPages {
    private static final Fields SUGGESTION = Fields.of("text");
    private static final int LONGEST = 1_000;

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        static native TemplateInstance search(
                Form form,
                @Nullable Found found,
                List<Helplines.Helpline> helplines,
                SearchForm.Choices choices);

        static native TemplateInstance listing(
                Form form, PublicListing listing, List<Helplines.Helpline> helplines);
    }

    private final DirectoryApi directory;
    private final OpenListings listings;
    private final Posted posted;

    DirectoryPages(
            @RestClient DirectoryApi directory, @RestClient OpenListings listings, Posted posted) {
        this.directory = directory;
        this.listings = listings;
        this.posted = posted;
    }

    @GET
    public TemplateInstance start() {
        return found(Form.blank(SearchForm.FIELDS));
    }

    /// Its address says which listing it is and nothing of how it was found.
    @GET
    @Path("{id}")
    public TemplateInstance listing(UUID id) {
        return listing(Form.blank(SUGGESTION), id);
    }

    private TemplateInstance listing(Form form, UUID id) {
        var listing = listings.one(id);
        return Templates.listing(form, listing, Helplines.of(listing.words()));
    }

    /// Anybody says what is wrong with a listing; only those who keep the directory read it.
    @POST
    @Path("{id}/suggestions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suggest(UUID id) {
        var form = posted.form(SUGGESTION);
        form.require("text", "Say what is wrong");
        if (form.value("text").length() > LONGEST) {
            form.refuse("text", "Write 1,000 characters or fewer");
        }
        if (form.refused()) {
            return Pages.page(400, listing(form, id));
        }
        listings.suggest(id, new OpenListings.Suggestion(form.value("text")));
        return Pages.seeOther("/directory/" + id, Done.SUGGESTED);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search() {
        var form = posted.form(SearchForm.FIELDS);
        try {
            var page = found(form);
            return Pages.page(form.refused() ? 400 : 200, page);
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            return Pages.page(400, refused(problem.refuse(form)));
        }
    }

    private TemplateInstance found(Form form) {
        var question = SearchForm.read(form);
        if (form.refused()) {
            return refused(form);
        }
        return Templates.search(
                form,
                directory.search(question),
                Helplines.of(form.value("words")),
                SearchForm.CHOICES);
    }

    private static TemplateInstance refused(Form form) {
        return Templates.search(form, null, Helplines.of(form.value("words")), SearchForm.CHOICES);
    }
}
