package org.referralpathway.portal.form;

import org.jspecify.annotations.Nullable;

/// One line of the error summary. Without a target it is about the form as a whole.
///
/// @param field the field it belongs to, or empty
/// @param href where the line leads
public record FieldError(String field, String message, @Nullable String href) {}
