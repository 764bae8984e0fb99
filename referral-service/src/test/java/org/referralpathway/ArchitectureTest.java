package org.referralpathway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@AnalyzeClasses(
        packages = "org.referralpathway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDoNotDependOnTheWeb =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Resource")
                    .and()
                    .haveSimpleNameNotEndingWith("Problems")
                    .and()
                    .resideOutsideOfPackage("..kit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..web..", "jakarta.ws.rs..")
                    .because("a rule must hold whichever door a request came in by");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.referralpathway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noClassIsNamedForNothing =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveNameMatching(".*[a-z]Service")
                    .because(
                            "Service is a noun of this field, and classes are named for what they do");

    @ArchTest
    static final ArchRule entitiesKeepTheirFields =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .bePrivate();

    @ArchTest
    static final ArchRule timeIsGiven =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..kit..", "..local..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .because("all times come from an injected InstantSource");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotAnnotatedWith(RegisterRestClient.class)
                    .should(sayWhoMayCallThem());

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
