package se.brygga.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, executed: who may know whom, and how large a file may be. */
class HouseRulesTest {

    private static final int MOST_LINES = 200;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.brygga");

    @Test
    void coreKnowsNoFrameworkAndNoOtherRoom() {
        check(noClasses()
                .that()
                .resideInAPackage("se.brygga.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.jms..",
                        "se.brygga.translation..",
                        "se.brygga.access..",
                        "se.brygga.coordination..",
                        "se.brygga.record..",
                        "se.brygga.app.."));
    }

    @Test
    void theFourRoomsDoNotSeeEachOther() {
        for (String room : List.of("translation", "access", "coordination", "record")) {
            String[] others = Stream.of("translation", "access", "coordination", "record", "app")
                    .filter(other -> !other.equals(room))
                    .map(other -> "se.brygga." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("se.brygga." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void theRecordKnowsNoTransport() {
        check(noClasses()
                .that()
                .resideInAPackage("se.brygga.record..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.camel..", "jakarta.jms..", "org.hibernate..", "jakarta.persistence.."));
    }

    @Test
    void decisionsAndTranslationsArePure() {
        check(noClasses()
                .that()
                .resideInAnyPackage("se.brygga.translation..", "se.brygga.access..", "se.brygga.coordination..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.camel..",
                        "jakarta.jms..",
                        "java.sql..",
                        "org.slf4j..",
                        "java.util.logging.."));
        for (String clock : List.of("java.time.Clock", "java.util.Random", "java.security.SecureRandom")) {
            check(noClasses()
                    .that()
                    .resideInAnyPackage("se.brygga.translation..", "se.brygga.access..", "se.brygga.coordination..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(clock));
        }
        check(noClasses()
                .that()
                .resideInAnyPackage("se.brygga.translation..", "se.brygga.access..", "se.brygga.coordination..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void formatsAreStrangersToEachOther() {
        for (String format : List.of("hl7v2", "json", "csv", "fhirmessage")) {
            String[] others = Stream.of("hl7v2", "json", "csv", "fhirmessage")
                    .filter(other -> !other.equals(format))
                    .map(other -> "se.brygga.translation." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("se.brygga.translation." + format + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void nothingInTranslationGoesInCircles() {
        check(slices().matching("se.brygga.translation.hl7v2.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothingInTheAppGoesInCircles() {
        check(slices().matching("se.brygga.app.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheCamelRoomKnowsExchanges() {
        check(noClasses()
                .that()
                .resideInAPackage("se.brygga..")
                .and()
                .resideOutsideOfPackage("se.brygga.app.camel..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.camel.Exchange"));
    }

    @Test
    void codeThatShowsCannotWrite() {
        check(noClasses()
                .that()
                .resideInAPackage("se.brygga.app.web..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.brygga\\.core\\.record\\.(RecordStore|RecordTransaction).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("se.brygga.record.."));
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        check(classes()
                .that()
                .resideInAPackage("se.brygga..")
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Abstract|Base|Info|Data)(\\$.*)?")
                .andShould()
                .haveNameNotMatching(".*[.$](Abstract|Base|My|Data)[A-Z].*"));
    }

    @Test
    void noFileIsLong() throws IOException {
        Path root = Path.of(System.getProperty("brygga.root"));
        try (Stream<Path> files = Files.walk(root.resolve("hub"))) {
            // What a build has generated is nobody's to read.
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !root.relativize(file).toString().contains("/target/"))
                            .filter(file -> lines(file) > MOST_LINES)
                            .map(file -> root.relativize(file) + " " + lines(file)))
                    .isEmpty();
        }
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
