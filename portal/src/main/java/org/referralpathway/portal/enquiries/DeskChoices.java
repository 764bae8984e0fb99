package org.referralpathway.portal.enquiries;

import java.util.List;
import org.referralpathway.portal.desks.DesksApi;
import org.referralpathway.portal.form.Choice;

/// The desks of the directory, to choose from.
final class DeskChoices {
    private DeskChoices() {}

    static List<Choice> of(DesksApi desks) {
        return desks.about(null).items().stream()
                .map(desk ->
                        Choice.of(
                                desk.desk().toString(),
                                desk.organizationName() == null
                                        ? desk.name()
                                        : desk.name() + ", " + desk.organizationName()))
                .toList();
    }
}
