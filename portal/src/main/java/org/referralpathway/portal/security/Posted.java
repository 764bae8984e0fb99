package org.referralpathway.portal.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;

/// The form of this request, once [PostGuard] has let it in.
@RequestScoped
public class Posted {
    private Map<String, List<String>> values = Map.of();

    void set(Map<String, List<String>> values) {
        this.values = values;
    }

    public Form form(Fields fields) {
        return Form.posted(fields, values);
    }
}
