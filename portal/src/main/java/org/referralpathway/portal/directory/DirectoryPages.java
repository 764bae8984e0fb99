package org.referralpathway.portal.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The public list of services. Words are in the address: they are about services, so a search can
/// be kept and passed on.
@Path("/directory")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class DirectoryPages {
    private static final int PER_PAGE = 20;
    private static final int LONGEST_SEARCH = 100;

    /// What was found, and where the pages before and after it are.
    record Found(
            String words,
            int page,
            Services services,
            @Nullable String previous,
            @Nullable String next) {
        public @Nullable String place() {
            var pages = services.totalPages();
            return pages > 1 ? "Page %d of %d".formatted(page, pages) : null;
        }

        public String count() {
            return switch (services.totalItems()) {
                case 0 -> "No services found";
                case 1 -> "1 service found";
                default -> "%,d services found".formatted(services.totalItems());
            };
        }
    }

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        static native TemplateInstance search(Found found);
    }

    private final DirectoryApi directory;

    DirectoryPages(@RestClient DirectoryApi directory) {
        this.directory = directory;
    }

    @GET
    public TemplateInstance search(
            @RestQuery @DefaultValue("") String search, @RestQuery @DefaultValue("1") String page) {
        var words = words(search);
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var services = directory.services(words.isEmpty() ? null : words, number, PER_PAGE);
        return Templates.search(
                new Found(
                        words,
                        number,
                        services,
                        number > 1 ? address(words, number - 1) : null,
                        number < services.totalPages() ? address(words, number + 1) : null));
    }

    private static String words(String search) {
        var words = search.strip();
        return words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
    }

    private static String address(String words, int page) {
        var address = UriBuilder.fromPath("/directory").queryParam("page", page);
        if (!words.isEmpty()) {
            address.queryParam("search", "{words}");
        }
        return words.isEmpty() ? address.build().toString() : address.build(words).toString();
    }
}
