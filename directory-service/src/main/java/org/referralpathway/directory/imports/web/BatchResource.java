package org.referralpathway.directory.imports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.batch.Batches;
import org.referralpathway.directory.imports.batch.ImportBatch;
import org.referralpathway.directory.imports.batch.StageImport;
import org.referralpathway.directory.imports.feed.ReadFeed;
import org.referralpathway.directory.imports.file.Format;
import org.referralpathway.directory.imports.sheet.Field;
import org.referralpathway.directory.imports.sheet.Mapping;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/import-batches")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Imports")
class BatchResource {
    private final Batches batches;
    private final StageImport stage;
    private final ReadFeed feeds;
    private final Services services;
    private final Idempotency idempotency;

    BatchResource(
            Batches batches,
            StageImport stage,
            ReadFeed feeds,
            Services services,
            Idempotency idempotency) {
        this.services = services;
        this.batches = batches;
        this.stage = stage;
        this.feeds = feeds;
        this.idempotency = idempotency;
    }

    /// A feed to be read now.
    record Feed(
            @NotNull URI url,
            @NotNull @Pattern(regexp = MediaTypes.SOURCE) String source,
            boolean complete) {}

    record Columns(@NotEmpty Map<@NotNull Field, @NotNull @Size(max = 500) String> columns) {}

    /// @param brought the identifier that the file has for it
    /// @param organization the one that the directory has
    record Same(@NotNull UUID brought, @NotNull UUID organization) {}

    record Acceptance(boolean withdraw) {}

    /// What an idempotency key stands for: the same file from the same source.
    private record Bringing(ImportBatch.Brought brought, byte[] file) {}

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        MediaTypes.NDJSON,
        MediaTypes.ZIP,
        MediaTypes.CSV,
        MediaTypes.XLSX
    })
    @Operation(
            summary = "Stage a file and see what it would change",
            description =
                    "HSDS-UK 3.0 as JSON, NDJSON or data package, or a spreadsheet as CSV or XLSX"
                            + " with headings of its own, at most 20 MB. `complete` says that it has"
                            + " all of its source. Nothing is written before it is accepted.")
    public RestResponse<BatchView> bring(
            @QueryParam("source") @NotNull @Pattern(regexp = MediaTypes.SOURCE) String source,
            @QueryParam("complete") @DefaultValue("false") boolean complete,
            @HeaderParam("Content-Type") MediaType type,
            @NotNull byte[] file) {
        return stage(new ImportBatch.Brought(source, MediaTypes.format(type), complete), file);
    }

    @POST
    @Path("feeds")
    @Operation(
            summary = "Read a feed and see what it would change",
            description = "Only from the origins listed in `PATHWAY_FEEDS_ORIGINS`.")
    public RestResponse<BatchView> read(@Valid @NotNull Feed feed) {
        var services = feeds.services(feed.url());
        return stage(
                new ImportBatch.Brought(feed.source(), Format.NDJSON, feed.complete()), services);
    }

    private RestResponse<BatchView> stage(ImportBatch.Brought brought, byte[] file) {
        var done = idempotency.once(new Bringing(brought, file), () -> stage.stage(brought, file));
        stage.examine(done.id());
        var batch = batches.read(done.id());
        return RestResponse.ResponseBuilder.<BatchView>created(
                        URI.create("/v1/import-batches/" + done.id()))
                .entity(BatchView.of(batch, services.hidden()))
                .header("ETag", IfMatch.etag(batch.version()))
                .build();
    }

    @GET
    @Operation(summary = "The files that were brought, newest first")
    public Page<BatchView> list(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return Page.of(batches.page(limit, cursor), limit, ImportBatch::id).map(BatchView::inList);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A staged file with what it would change")
    public RestResponse<BatchView> get(@PathParam("id") UUID id) {
        stage.examine(id);
        return answer(id);
    }

    @PUT
    @Path("{id}/columns")
    @Operation(summary = "Say what the columns of a sheet mean")
    public RestResponse<BatchView> map(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Columns columns) {
        stage.map(id, new Mapping(columns.columns()), IfMatch.required(ifMatch));
        stage.examine(id);
        return answer(id);
    }

    @PUT
    @Path("{id}/same-organization")
    @Operation(
            summary = "Say that a new organisation in the file is one that the directory has",
            description =
                    "One of the `likenesses` of its rows. From then on what is brought under that"
                            + " identifier is said of the one that is here; no second record is"
                            + " made.")
    public RestResponse<BatchView> same(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Same same) {
        stage.same(id, same.brought(), same.organization(), IfMatch.required(ifMatch));
        stage.examine(id);
        return answer(id);
    }

    @PUT
    @Path("{id}/acceptance")
    @Operation(
            summary = "Take a staged file",
            description =
                    "`withdraw` takes out what the source no longer lists; only for a file that was"
                            + " brought as complete. A bad row stops no other.")
    public RestResponse<BatchView> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Acceptance acceptance) {
        stage.accept(id, acceptance.withdraw(), IfMatch.required(ifMatch));
        return answer(id);
    }

    @PUT
    @Path("{id}/discard")
    @Operation(summary = "Throw a staged file away")
    public RestResponse<BatchView> discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        stage.discard(id, IfMatch.required(ifMatch));
        return answer(id);
    }

    private RestResponse<BatchView> answer(UUID id) {
        var batch = batches.read(id);
        return RestResponse.ResponseBuilder.ok(BatchView.of(batch, services.hidden()))
                .header("ETag", IfMatch.etag(batch.version()))
                .build();
    }
}
