package org.referralpathway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.referralpathway.kit.testing.CommonRules;

@AnalyzeClasses(
        packages = "org.referralpathway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest static final ArchTests common = ArchTests.in(CommonRules.class);

    @ArchTest
    static final ArchRule featuresDoNotDependOnTheWeb =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Resource")
                    .and()
                    .haveSimpleNameNotEndingWith("Problems")
                    .and()
                    .resideOutsideOfPackages("..kit..", "..web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..web..", "jakarta.ws.rs..")
                    .because("a rule must hold whichever door a request came in by");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.referralpathway.(*)..").should().beFreeOfCycles();
}
