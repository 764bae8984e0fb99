package org.referralpathway.portal.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// One file: what its columns mean, what it would change, and the decision.
@Path("/imports/{id}")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class BatchPages {
    private static final Fields COLUMNS = new Fields(Column.codes(), Set.of());
    private static final Fields SAME = Fields.of("brought", "organization");
    private static final Fields DECISION = Fields.of("decision", "withdraw");

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance batch(
                Form form, Batch batch, List<Column> columns, List<Choice> headings);
    }

    private final ImportsApi imports;
    private final Posted posted;

    BatchPages(@RestClient ImportsApi imports, Posted posted) {
        this.imports = imports;
        this.posted = posted;
    }

    @GET
    public TemplateInstance batch(UUID id) {
        var batch = imports.batch(id);
        return page(batch, form(batch));
    }

    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(UUID id) {
        var form = posted.form(COLUMNS);
        form.require("organisation", "Choose the column that has the name of the group");
        if (form.refused()) {
            return Pages.page(400, page(imports.batch(id), form));
        }
        var columns = new HashMap<String, String>();
        for (var code : Column.codes()) {
            var heading = form.text(code);
            if (heading != null) {
                columns.put(code, heading);
            }
        }
        try {
            imports.map(id, form.ifMatch(), new ImportsApi.Columns(columns));
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            return Pages.page(
                    400,
                    page(imports.batch(id), form.refuse("organisation", "Use each column once")));
        }
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    @POST
    @Path("same")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response same(UUID id) {
        var form = posted.form(SAME);
        imports.same(
                id,
                form.ifMatch(),
                new ImportsApi.Same(
                        form.identifier("brought").orElseThrow(BadRequestException::new),
                        form.identifier("organization").orElseThrow(BadRequestException::new)));
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id) {
        var form = posted.form(DECISION);
        if (form.value("decision").equals("discard")) {
            imports.discard(id, form.ifMatch());
            return Pages.seeOther("/imports", Done.IMPORT_DISCARDED);
        }
        var withdraw = form.chosen("withdraw", "yes");
        imports.accept(id, form.ifMatch(), new ImportsApi.Acceptance(withdraw));
        return Pages.seeOther("/imports/" + id, Done.IMPORT_ACCEPTED);
    }

    private static Form form(Batch batch) {
        var values = new HashMap<String, List<String>>();
        var columns = batch.columns() == null ? Map.<String, String>of() : batch.columns();
        columns.forEach((code, heading) -> values.put(code, List.of(heading)));
        return Form.prefilled(COLUMNS, values);
    }

    private static TemplateInstance page(Batch batch, Form form) {
        var headings =
                batch.headings() == null
                        ? List.<Choice>of()
                        : batch.headings().stream()
                                .filter(heading -> !heading.isEmpty())
                                .map(heading -> Choice.of(heading, heading))
                                .toList();
        return Templates.batch(form, batch, Column.ALL, headings);
    }
}
