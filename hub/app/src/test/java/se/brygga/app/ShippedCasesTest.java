package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped: no credential that works everywhere, no library that makes objects of what comes in (security.md 6: 102, 103). */
class ShippedCasesTest {

    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));
    private static final Pattern SECRET =
            Pattern.compile("(?im)^\\s*[\\w.-]*(password|secret|credential|api-?key)[\\w.-]*:.*");

    @Test
    void case102NoSettingHoldsACredential() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("config/application.yml"));

        assertThat(lines)
                .filteredOn(line -> SECRET.matcher(line).matches())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\s*(password-file|known-hosts): \"\".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.thoughtworks.xstream.XStream",
                "org.apache.log4j.Logger",
                "org.apache.camel.component.mllp.MllpComponent",
                "org.apache.camel.component.exec.ExecComponent",
                "org.apache.activemq.artemis.core.protocol.openwire.OpenWireProtocolManager",
                "groovy.lang.GroovyShell",
                "org.h2.Driver",
                "org.springframework.boot.devtools.RemoteSpringApplication",
                "ca.uhn.fhir.jpa.api.dao.DaoRegistry"
            })
    void case103LibrariesThatAreBannedAreNotThere(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
