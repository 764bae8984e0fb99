package org.referralpathway.local.demo;

import java.util.List;

/// The kinds of need, and what a group that answers one might call itself.
public enum Kind {
    MEDICATION_DELIVERY(
            "medication-delivery", "Medicine delivery", "Medicine Run", "Prescription Wheels"),
    BEFRIENDING_VISIT(
            "befriending-visit", "Befriending visit", "Good Neighbours", "Visiting Friends"),
    FOOD_PARCEL("food-parcel", "Food parcel", "Food Larder", "Pantry"),
    FORM_FILLING("form-filling", "Help with forms", "Form Helpers", "Paperwork Club"),
    SHOPPING("shopping", "Shopping", "Shopping Volunteers", "Errand Runners"),
    TRANSPORT("transport", "Transport to appointments", "Community Cars", "Lift Share"),
    DEBT_ADVICE("debt-advice", "Debt advice", "Debt Advice Desk", "Money Matters"),
    BENEFITS_ADVICE(
            "benefits-advice", "Benefits advice", "Benefits Advice Desk", "Entitlement Clinic"),
    HOUSING_ADVICE("housing-advice", "Housing advice", "Housing Advice Desk", "Tenants Together"),
    COMMUNITY_MEAL("community-meal", "Community meal", "Lunch Club", "Community Kitchen");

    private final String code;
    private final String label;
    private final String name;
    private final String otherName;

    Kind(String code, String label, String name, String otherName) {
        this.code = code;
        this.label = label;
        this.name = name;
        this.otherName = otherName;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    List<String> names() {
        return List.of(name, otherName);
    }

    /// Whether it can be given by telephone or video.
    boolean canBeRemote() {
        return switch (this) {
            case FORM_FILLING, DEBT_ADVICE, BENEFITS_ADVICE, HOUSING_ADVICE -> true;
            case MEDICATION_DELIVERY,
                    BEFRIENDING_VISIT,
                    FOOD_PARCEL,
                    SHOPPING,
                    TRANSPORT,
                    COMMUNITY_MEAL ->
                    false;
        };
    }

    String unit() {
        return switch (this) {
            case FOOD_PARCEL -> "parcels";
            case BEFRIENDING_VISIT -> "visits a week";
            case MEDICATION_DELIVERY,
                    FORM_FILLING,
                    SHOPPING,
                    TRANSPORT,
                    DEBT_ADVICE,
                    BENEFITS_ADVICE,
                    HOUSING_ADVICE,
                    COMMUNITY_MEAL ->
                    "places";
        };
    }
}
