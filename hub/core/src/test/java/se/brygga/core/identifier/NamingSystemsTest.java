package se.brygga.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingSystemsTest {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load("sample-naming-systems/");

    @ParameterizedTest(name = "{0} goes out as {1}")
    @CsvSource({
        "1.2.752.129.2.1.3.1, http://electronichealth.se/identifier/personnummer",
        "urn:oid:1.2.752.129.2.1.3.1, http://electronichealth.se/identifier/personnummer",
        "https://terminology.hl7.se/sid/se-personnummer, http://electronichealth.se/identifier/personnummer",
        "http://electronichealth.se/identifier/personnummer, http://electronichealth.se/identifier/personnummer",
        "1.2.752.129.2.1.4.1, urn:oid:1.2.752.29.4.19",
        "1.2.752.29.4.19, urn:oid:1.2.752.29.4.19",
        "1.2.752.9999.1, urn:oid:1.2.752.9999.1",
        "MELLANLAND, MELLANLAND"
    })
    void manyAliasesInOneCanonicalOut(String alias, String canonical) {
        assertThat(SYSTEMS.canonical(alias)).isEqualTo(canonical);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> NamingSystems.load("nowhere/"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere/index.txt");
    }
}
