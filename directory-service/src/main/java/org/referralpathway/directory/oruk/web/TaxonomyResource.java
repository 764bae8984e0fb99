package org.referralpathway.directory.oruk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.oruk.OpenVocabularies;
import org.referralpathway.directory.oruk.OpenVocabularies.Terms;
import org.referralpathway.directory.oruk.PublicPage;
import org.referralpathway.kit.problem.NotFound;

@Path("/oruk/v3")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Open Referral UK")
class TaxonomyResource {
    private final OpenVocabularies vocabularies;
    private final Lines lines;

    TaxonomyResource(OpenVocabularies vocabularies, Lines lines) {
        this.vocabularies = vocabularies;
        this.lines = lines;
    }

    @GET
    @Path("taxonomies")
    @Operation(summary = "Vocabularies that listings use, page by page or as lines")
    @APIResponseSchema(PublicPage.class)
    public Response taxonomies(@BeanParam ListQuery query) {
        var search = Given.search(query.search);
        return query.asLines()
                ? lines.stream((after, limit) -> vocabularies.taxonomiesAfter(search, after, limit))
                : Response.ok(
                                vocabularies.taxonomies(
                                        search, query.page.value(), query.perPage.value()))
                        .build();
    }

    @GET
    @Path("taxonomies/{id}")
    @Operation(summary = "A vocabulary with its terms")
    public ObjectNode taxonomy(@PathParam("id") UUID id) {
        return vocabularies.taxonomy(id).orElseThrow(NotFound::new);
    }

    @GET
    @Path("taxonomy_terms")
    @Operation(summary = "Terms, page by page or as lines")
    @APIResponseSchema(PublicPage.class)
    public Response terms(
            @BeanParam ListQuery query,
            @QueryParam("taxonomy_id") @Nullable String taxonomy,
            @QueryParam("parent_id") @Nullable String parent,
            @QueryParam("top_only") @Nullable String topOnly) {
        var wanted =
                new Terms(
                        Given.search(query.search),
                        Given.id("taxonomy_id", taxonomy),
                        Given.id("parent_id", parent),
                        Given.flag("top_only", topOnly));
        return query.asLines()
                ? lines.stream((after, limit) -> vocabularies.termsAfter(wanted, after, limit))
                : Response.ok(vocabularies.terms(wanted, query.page.value(), query.perPage.value()))
                        .build();
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @Operation(summary = "A term")
    public ObjectNode term(@PathParam("id") UUID id) {
        return vocabularies.term(id).orElseThrow(NotFound::new);
    }
}
