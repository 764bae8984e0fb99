package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// The rules for the fields of a person, for whoever brings them otherwise than by `/v1/people`.
@ApplicationScoped
public class PersonFields {
    private final Validator validator;

    PersonFields(Validator validator) {
        this.validator = validator;
    }

    /// @param field as `/v1/people` calls it
    /// @return the same
    /// @throws InvalidField with what `/v1/people` would say
    public @Nullable String checked(String field, @Nullable String value) {
        validator.validateValue(PersonResource.Recording.class, field, value).stream()
                .findFirst()
                .ifPresent(violation -> {
                    throw new InvalidField(field, violation.getMessage());
                });
        return value;
    }
}
