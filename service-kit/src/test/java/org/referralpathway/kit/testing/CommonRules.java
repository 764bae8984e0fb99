package org.referralpathway.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// What holds in every service. Each takes them in with `ArchTests.in(CommonRules.class)` and adds
/// its own.
public final class CommonRules {
    @ArchTest
    static final ArchRule noClassIsNamedForNothing =
            noClasses()
                    .should()
                    .haveNameMatching(".*[a-z](Service|Manager|Helper|Util|Utils|Impl)")
                    .because(
                            "Service is a noun of this field, and classes are named for what they do");

    @ArchTest
    static final ArchRule entitiesKeepTheirFields =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    .bePrivate()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeIsGiven =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..kit..", "..local..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("all times come from an injected InstantSource");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAnnotatedWith(
                            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                    .should(sayWhoMayCallThem());

    private CommonRules() {}

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("have @RolesAllowed or @PermitAll, or their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says =
                        method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || says(method.getOwner());
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static boolean says(JavaClass owner) {
        return owner.isAnnotatedWith(RolesAllowed.class) || owner.isAnnotatedWith(PermitAll.class);
    }
}
