package se.brygga.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may hold the doors of the record (security.md 3.1, layer 2). */
class DoorRulesTest {

    private static final String TESTS = DoorRulesTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("se.brygga.app");

    @Test
    void personsAreReadThroughTheOneDoorAlone() {
        // RecordJudging decides whether somebody may ask for more; it shows nothing of what it reads.
        noClasses()
                .that()
                .resideOutsideOfPackages("se.brygga.app.reading..", "se.brygga.app.wiring..")
                .and()
                .doNotHaveFullyQualifiedName("se.brygga.app.registers.RecordJudging")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("se.brygga.core.record.RecordReader")
                .check(APP);
    }

    @Test
    void whatReadsCannotWrite() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.brygga.app.fhir..",
                        "se.brygga.app.reading..",
                        "se.brygga.app.audit..",
                        "se.brygga.app.auditpages..",
                        "se.brygga.app.view..",
                        "se.brygga.app.cds..",
                        "se.brygga.app.security..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.brygga\\.core\\.record\\.(RecordStore|RecordTransaction).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("se.brygga.record..")
                .check(APP);
    }

    /** The pages of a desk show; what is answered from them goes another way, which shows nothing. */
    @Test
    void pagesCannotReachWhatWritesForAUnit() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.brygga.app.view..",
                        "se.brygga.app.cds..",
                        "se.brygga.app.reading..",
                        "se.brygga.app.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.brygga.app.deskwork..", "se.brygga.app.casework..")
                .check(APP);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "se.brygga.app.deskwork..", "se.brygga.app.casework..", "se.brygga.app.wiring..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.brygga\\.app\\.casework\\.UnitSayings.*")
                .check(APP);
    }

    @Test
    void onlyTheFormsOfTheViewReachTheRegisters() {
        noClasses()
                .that()
                .resideInAPackage("se.brygga.app.view..")
                .and()
                .resideOutsideOfPackage("se.brygga.app.view.emergency..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.brygga.app.registers..", "se.brygga.app.view.emergency..")
                .check(APP);
    }

    @Test
    void whatWritesForAUnitReadsNothingAndHoldsNoRecord() {
        noClasses()
                .that()
                .resideInAPackage("se.brygga.app.deskwork..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.brygga\\.core\\.record\\.Record(Store|Transaction|Reader).*"
                        + "|se\\.brygga\\.app\\.reading\\.(Read|Deciding|PlanReading).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("se.brygga.app.view.worklist..")
                .check(APP);
    }

    @Test
    void theFormsOfTheViewWriteThroughTheDeskAlone() {
        noClasses()
                .that()
                .resideInAPackage("se.brygga.app.view.emergency..")
                .should()
                .dependOnClassesThat(resideInAPackage("se.brygga.app.registers..")
                        .and(DescribedPredicate.not(simpleName("AccessDesk")
                                .or(simpleName("Asking"))
                                .or(simpleName("Terms"))
                                .or(simpleName("SentLift")))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("se.brygga.core.record.Registers")
                .check(APP);
    }
}
