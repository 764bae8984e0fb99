package org.referralpathway.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import org.referralpathway.kit.testing.CommonRules;

@AnalyzeClasses(
        packages = "org.referralpathway.directory",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest static final ArchTests common = ArchTests.in(CommonRules.class);

    @ArchTest
    static final ArchRule featuresDoNotDependOnTheWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..directory.identity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..web..", "jakarta.ws.rs..")
                    .because("a rule must hold whichever door a request came in by");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.referralpathway.directory.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyWhatThePublicMayReadIsOpen =
            classes()
                    .that()
                    .areAnnotatedWith(PermitAll.class)
                    .should()
                    .resideInAnyPackage(
                            "..oruk.web..",
                            "..search.web..",
                            "..freshness.web..",
                            "..edits.web..",
                            "..claim.web..",
                            "..agreement.web..");
}
