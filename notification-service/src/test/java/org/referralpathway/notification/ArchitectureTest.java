package org.referralpathway.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.referralpathway.kit.testing.CommonRules;

@AnalyzeClasses(
        packages = "org.referralpathway.notification",
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest static final ArchTests common = ArchTests.in(CommonRules.class);

    @ArchTest
    static final ArchRule featuresDoNotDependOnTheWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..recipient..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..web..", "jakarta.ws.rs..")
                    .because("a rule must hold whichever door a request came in by");

    @ArchTest
    static final ArchRule theRulesKnowNoMachinery =
            classes()
                    .that()
                    .resideInAPackage("..message..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..notification.message..",
                            "..notification.template..",
                            "..kit.id..",
                            "java..",
                            "com.fasterxml.jackson.databind..",
                            "org.jspecify..")
                    .because("who is told what is decided without database, network or clock");

    @ArchTest
    static final ArchRule featuresHaveAnOrder =
            slices().matching("org.referralpathway.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheChannelSpeaksToTheMailServer =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..channel.email..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus.mailer..", "io.vertx..")
                    .because("what a mail server says repeats addresses, and must end there");

    @ArchTest
    static final ArchRule constructorsAreInjected =
            noFields().should().beAnnotatedWith(Inject.class);
}
