package se.brygga.simulators.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;

class TokenFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyPersonaHasATokenThatOnlyTheOwnerReads() throws Exception {
        try (TokenFiles files = TokenFiles.keep(folder, Persona::hsaId)) {
            for (Persona persona : Persona.values()) {
                Path file = files.of(persona);
                assertThat(file).hasContent(persona.hsaId());
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void theTipsNameNobodyAndTheFileWithTheSearchDoes() throws Exception {
        var printed = new ByteArrayOutputStream();
        try (TokenFiles files = TokenFiles.keep(folder.resolve("tokens"), Persona::hsaId)) {
            new ReadingTips(new PrintStream(printed, true, StandardCharsets.UTF_8), files, URI.create("http://hub"))
                    .print(folder);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "nurse.token",
                        "--data @" + folder.resolve("person-1.search"),
                        "http://hub/fhir/Patient/_search")
                .doesNotContain(TestPersons.AKERBY.id());
        assertThat(folder.resolve("person-1.search"))
                .hasContent("identifier=http%3A%2F%2Felectronichealth.se%2Fidentifier%2Fpersonnummer%7C"
                        + TestPersons.AKERBY.id());
    }
}
