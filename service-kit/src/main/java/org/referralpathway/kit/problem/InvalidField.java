package org.referralpathway.kit.problem;

/// A field whose value cannot be used. The detail says what to do and never repeats the value.
public final class InvalidField extends RuntimeException {
    private final String pointer;

    /// @param pointer JSON pointer into the body (`/postcode`), or the parameter's name
    public InvalidField(String pointer, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
    }

    public Problem.FieldError error() {
        return new Problem.FieldError(pointer, String.valueOf(getMessage()));
    }
}
