package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;

class MunicipalPersonIdTest {

    private static final IdentifierSystems SYSTEMS = MunicipalSources.akerby().identifiers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "191212121212, http://electronichealth.se/identifier/personnummer, 191212121212",
        "19610118-2803, http://electronichealth.se/identifier/personnummer, 196101182803",
        "197010632391, http://electronichealth.se/identifier/samordningsnummer, 197010632391",
        "1.2.752.129.2.1.3.1|191212121212, http://electronichealth.se/identifier/personnummer, 191212121212",
        "urn:oid:1.2.752.129.2.1.3.3|196109732393, http://electronichealth.se/identifier/samordningsnummer, 196109732393",
        "1.2.752.113.11.0.2.1.1.1|20210325K069, urn:oid:1.2.752.113.11.0.2.1.1.1, 20210325K069"
    })
    void reads(String text, String system, String value) {
        assertThat(MunicipalPersonId.read(text, "/personId", SYSTEMS)).isEqualTo(new PersonIdentifier(system, value));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1212121212, PNR_FORMAT",
        "19121212-121A, PNR_FORMAT",
        "199013012381, PNR_FORMAT",
        "1.2.752.129.2.1.3.1|196109732393, PNR_WRONG_KIND",
        "patient|77, PNR_FORMAT",
        "1.2.752.97.3.1.3|, PNR_FORMAT"
    })
    void refuses(String text, String code) {
        Untranslatable refusal =
                catchThrowableOfType(Untranslatable.class, () -> MunicipalPersonId.read(text, "/personId", SYSTEMS));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).doesNotContain(text);
    }
}
