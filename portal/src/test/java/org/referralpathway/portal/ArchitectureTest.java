package org.referralpathway.portal;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@AnalyzeClasses(
        packages = "org.referralpathway.portal",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);

    @ArchTest
    static final ArchRule whatAFormOrAPageSaysDoesNotDependOnTheWeb =
            noClasses()
                    .that()
                    .resideInAnyPackage("..portal.form..", "..portal.words..")
                    .or()
                    .haveNameMatching(
                            ".*(View|Form|Forms|Status|Matches|Inbox|Question|Today|\\.Move)")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                    .because("what is read and said must hold whichever way a request came in");

    @ArchTest
    static final ArchRule formsAndWordsDoNotDependOnFeatures =
            noClasses()
                    .that()
                    .resideInAnyPackage("..portal.form..", "..portal.words..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..portal.people..",
                            "..portal.needs..",
                            "..portal.referrals..",
                            "..portal.directory..",
                            "..portal.home..");

    @ArchTest
    static final ArchRule everyPageDeclaresWhoMayOpenIt =
            methods()
                    .that()
                    .areAnnotatedWith(GET.class)
                    .or()
                    .areAnnotatedWith(POST.class)
                    .should(declareARole());

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should(beAnnotatedWith("org.jspecify.annotations.NullMarked"));

    private static ArchCondition<JavaMethod> declareARole() {
        return new ArchCondition<>("declare a role") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var declared =
                        method.getOwner().isInterface()
                                || DECLARATIONS.stream()
                                        .anyMatch(role ->
                                                method.isAnnotatedWith(role)
                                                        || method.getOwner().isAnnotatedWith(role));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }
}
