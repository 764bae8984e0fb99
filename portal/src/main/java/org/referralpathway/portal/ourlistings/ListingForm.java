package org.referralpathway.portal.ourlistings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.listings.UpkeepApi.Rules;

/// The page on which a group changes its listing, filled and read.
final class ListingForm {
    static final Fields FIELDS =
            Fields.of(
                    "description",
                    "phones",
                    "email",
                    "url",
                    "fees",
                    "alert",
                    "status",
                    "name",
                    "minimumAge",
                    "maximumAge",
                    "street",
                    "city",
                    "postcode",
                    "MO",
                    "TU",
                    "WE",
                    "TH",
                    "FR",
                    "SA",
                    "SU",
                    RuleForm.ONLY_FOR,
                    RuleForm.ASKED,
                    RuleForm.NOT_FOR,
                    RuleForm.NEVER);

    private ListingForm() {}

    static Form of(PublicListing listing, Rules rules) {
        var values = new HashMap<String, List<String>>();
        RuleForm.fill(values, rules);
        HoursForm.fill(values, listing);
        listing.onlyAddress()
                .ifPresent(address -> {
                    put(values, "street", address.street());
                    put(values, "city", address.city());
                    put(values, "postcode", address.postcode());
                });
        put(values, "description", listing.description());
        put(values, "phones", String.join("\n", listing.numbers()));
        put(values, "email", listing.email());
        put(values, "url", listing.url());
        put(values, "fees", listing.fees());
        put(values, "alert", listing.alert());
        put(values, "status", listing.status());
        put(values, "name", listing.name());
        put(values, "minimumAge", listing.minimumAge());
        put(values, "maximumAge", listing.maximumAge());
        return Form.prefilled(FIELDS, values);
    }

    private static void put(
            Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, List.of(value.toString()));
        }
    }

    /// Only what differs from what everybody reads: what is withheld there must not be lost by
    /// saving the page.
    static UpkeepApi.Change read(Form form, PublicListing now, Rules rules) {
        form.require("name", "Enter the name of the listing");
        var before = of(now, rules);
        return new UpkeepApi.Change(
                changed(form, before, "name"),
                changed(form, before, "description"),
                changed(form, before, "url"),
                changed(form, before, "email"),
                changed(form, before, "fees"),
                changed(form, before, "alert"),
                form.text("status") == null ? null : changed(form, before, "status"),
                changed(form, before, "minimumAge") == null ? null : age(form, "minimumAge"),
                changed(form, before, "maximumAge") == null ? null : age(form, "maximumAge"),
                lines(form).equals(now.numbers()) ? null : lines(form),
                HoursForm.read(form, now),
                RuleForm.read(form, rules),
                address(form, before));
    }

    /// Emptied fields ask for nothing: a listing without an address is no business of this page.
    private static UpkeepApi.@Nullable Address address(Form form, Form before) {
        var fields = List.of("street", "city", "postcode");
        if (fields.stream().allMatch(field -> form.text(field) == null)
                || fields.stream().allMatch(field -> changed(form, before, field) == null)) {
            return null;
        }
        form.require("street", "Enter the building and street")
                .require("city", "Enter the town or city")
                .require("postcode", "Enter the postcode");
        return new UpkeepApi.Address(
                form.value("street"), form.value("city"), form.value("postcode"));
    }

    private static @Nullable String changed(Form form, Form before, String field) {
        var value = form.value(field);
        return value.equals(before.value(field)) ? null : value;
    }

    private static List<String> lines(Form form) {
        return form.value("phones").lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static @Nullable Integer age(Form form, String field) {
        if (form.text(field) == null) {
            return null;
        }
        var age = form.number(field).orElse(-1);
        if (age < 0 || age > 130) {
            form.refuse(field, "Enter an age as a number, like 18");
        }
        return age;
    }
}
