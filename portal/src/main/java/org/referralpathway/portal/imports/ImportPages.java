package org.referralpathway.portal.imports;

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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Files that a steward brings, and what is left to look at in them.
@Path("/imports")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    private static final int MOST = 20;
    private static final String JSON = "application/json";

    /// What a file is, by the ending of its name.
    private static final Map<String, String> TYPES =
            Map.of(
                    "csv", "text/csv",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "zip", "application/zip",
                    "ndjson", "application/x-ndjson",
                    "jsonl", "application/x-ndjson");

    private static final int UNREADABLE = 502;
    private static final int MOST_TO_DO = 100;
    private static final Fields FIELDS = Fields.of("file", "url", "source", "complete");

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance list(
                Form form, List<Batch> batches, List<ImportsApi.ToDo> toDos);
    }

    private final ImportsApi imports;
    private final Posted posted;

    ImportPages(@RestClient ImportsApi imports, Posted posted) {
        this.imports = imports;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        return page(Form.blank(FIELDS));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm("file") @Nullable FileUpload file) throws IOException {
        var form = posted.form(FIELDS);
        if (file == null || file.size() == 0) {
            form.refuse("file", "Choose a file");
        }
        var source = source(form);
        if (form.refused() || file == null) {
            return Pages.page(400, page(form));
        }
        try {
            return show(bring(file, form, source));
        } catch (ApiProblem problem) {
            return again(form, problem);
        }
    }

    /// Reads a feed instead of a file; which ones may be read is set where the directory runs.
    @POST
    @Path("feeds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read() {
        var form = posted.form(FIELDS);
        form.require("url", "Enter the address of the feed");
        var source = source(form);
        if (form.refused()) {
            return Pages.page(400, page(form));
        }
        var feed = new ImportsApi.Feed(form.value("url"), source, form.chosen("complete", "yes"));
        try {
            return show(imports.read(form.key().toString(), feed));
        } catch (ApiProblem problem) {
            return again(form, problem);
        }
    }

    private static String source(Form form) {
        var source = form.value("source").toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
        if (source.replace("-", "").isEmpty()) {
            form.refuse("source", "Enter a name for where it comes from");
        }
        return source.replaceAll("^-|-$", "");
    }

    private static Response show(Batch batch) {
        return Response.seeOther(URI.create("/imports/" + batch.id())).build();
    }

    private Response again(Form form, ApiProblem problem) {
        if (problem.status() == UNREADABLE) {
            form.refuse("url", "Nothing can be read there, or it may not be");
        } else if (!problem.isAboutTheForm()) {
            throw problem;
        } else {
            problem.refuse(form);
        }
        return Pages.page(400, page(form));
    }

    private Batch bring(FileUpload file, Form form, String source) throws IOException {
        var name = file.fileName().toLowerCase(Locale.ROOT);
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), JSON);
        return imports.bring(
                type,
                form.key().toString(),
                source,
                form.chosen("complete", "yes"),
                Files.readAllBytes(file.uploadedFile()));
    }

    @POST
    @Path("to-dos/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(UUID id) {
        var form = posted.form(FIELDS);
        imports.done(id, form.ifMatch());
        return Pages.seeOther("/imports", Done.TO_DO_DONE);
    }

    private TemplateInstance page(Form form) {
        return Templates.list(
                form, imports.batches(MOST).items(), imports.toDos(MOST_TO_DO).items());
    }
}
