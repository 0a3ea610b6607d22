package se.brygga.app.fhir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.record.AuditLog;

/** The API reads through one door and reaches nothing that writes (security.md 3.1, layer 2). */
class FhirRulesTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.brygga.app.fhir");

    @Test
    void apiKnowsNoDoorButReadRecord() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "se\\.brygga\\.core\\.record\\.(RecordStore|RecordTransaction|RecordReader|Registers|MessageLog).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("se.brygga.record..", "java.sql..", "org.springframework.jdbc..")
                .check(API);
    }

    @Test
    void apiAddsNothingToTheLogButThroughAuditing() {
        noClasses()
                .should()
                .callMethod(AuditLog.class, "append", AuditLog.Entry.class)
                .orShould()
                .callMethod(AuditLog.class, "append", List.class)
                .check(API);
    }
}
