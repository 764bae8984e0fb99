package org.referralpathway.portal.layout;

/// One entry of the navigation.
public record Link(String href, String text, boolean current) {}
