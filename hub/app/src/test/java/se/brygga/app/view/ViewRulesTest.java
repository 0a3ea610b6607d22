package se.brygga.app.view;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the rooms of the view may know (view.md 2; house.md, idea 4). */
class ViewRulesTest {

    private static final String TESTS = ViewRulesTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    private static final JavaClasses VIEW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("se.brygga.app.view");

    @Test
    void chartsKnowNeitherFhirNorSpringNorTheRecord() {
        noClasses()
                .that()
                .resideInAPackage("se.brygga.app.view.chart..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "se.brygga.core.time..", "se.brygga.app.view.chart..")
                .check(VIEW);
    }

    @Test
    void pagesReachNothingThatWritesRecordRegistersOrLog() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.brygga.app.view.patient..",
                        "se.brygga.app.view.plan..",
                        "se.brygga.app.view.section..",
                        "se.brygga.app.view.source..",
                        "se.brygga.app.view.words..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.brygga\\.core\\.record\\."
                        + "(RecordStore|RecordTransaction|RecordReader|Registers|AuditLog|Alarms|Subscriptions)")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("se.brygga.record..", "se.brygga.app.pipeline..", "se.brygga.app.registers..")
                .check(VIEW);
    }

    @Test
    void sectionsAndSourcesDoNotKnowThePage() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.brygga.app.view.section..", "se.brygga.app.view.source..", "se.brygga.app.view.words..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.brygga.app.view.patient..", "se.brygga.app.view.plan..")
                .check(VIEW);
    }
}
