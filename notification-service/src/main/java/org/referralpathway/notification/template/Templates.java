package org.referralpathway.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Renders mails. A template gets the link, or a one-time code, and nothing else, so none can ever
/// say a name, a group or what somebody needs.
@Startup
@ApplicationScoped
public class Templates {
    private static final URI ANY_LINK = URI.create("https://portal.example/referrals/1");
    private final Engine qute;

    Templates(Engine qute) {
        this.qute = qute;
    }

    /// A missing file or a broken expression stops the release, not the first mail.
    @PostConstruct
    void check() {
        for (var template : Template.values()) {
            mail(template.code(), template.version(), ANY_LINK);
        }
    }

    public Mail mail(String code, int version, URI link) {
        return mail(code, version, link, "000000");
    }

    /// @param oneTime the code that one mail carries; all others say nothing but their link
    public Mail mail(String code, int version, URI link, String oneTime) {
        var words = qute.getTemplate("mail/" + code + ".v" + version);
        if (words == null) {
            throw new NoSuchTemplate(code, version);
        }
        return Mail.parse(words.data("link", link.toString()).data("code", oneTime).render());
    }
}
