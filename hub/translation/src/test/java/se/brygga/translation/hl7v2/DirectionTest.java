package se.brygga.translation.hl7v2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectionTest {

    private static final String HOME = "se.brygga.translation.hl7v2.";
    private static final List<String> ORDER = List.of(
            "intake",
            "out",
            "adt",
            "referral",
            "immunization",
            "pharmacy",
            "scheduling",
            "order",
            "document",
            "observation",
            "visit",
            "person",
            "element",
            "message",
            "write",
            "segment",
            "datatype");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("se.brygga.translation.hl7v2");

    static IntStream depths() {
        return IntStream.range(1, ORDER.size());
    }

    @ParameterizedTest
    @MethodSource("depths")
    void importsNeverGoUpwards(int depth) {
        String[] above = ORDER.subList(0, depth).stream().map(HOME::concat).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(HOME + ORDER.get(depth))
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
