package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;

class MunicipalPersonIdTest {

    private static final Source SOURCE = MunicipalSources.akerby();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "191212121212, http://electronichealth.se/identifier/personnummer, 191212121212, NONE",
        "19610118-2803, http://electronichealth.se/identifier/personnummer, 196101182803, NONE",
        "121212+1212, http://electronichealth.se/identifier/personnummer, 191212121212, NONE",
        "197010632391, http://electronichealth.se/identifier/samordningsnummer, 197010632391, NONE",
        "1.2.752.129.2.1.3.1|191212121212, http://electronichealth.se/identifier/personnummer, 191212121212, NONE",
        "urn:oid:1.2.752.129.2.1.3.3|196109732393, http://electronichealth.se/identifier/samordningsnummer, 196109732393, NONE",
        "1.2.752.113.11.0.2.1.1.1|20210325K069, urn:oid:1.2.752.113.11.0.2.1.1.1, 20210325K069, NONE",
        "98240301AA06, http://electronichealth.se/identifier/nationelltReservnummer, 98240301AA06, NONE",
        "191212121213, http://electronichealth.se/identifier/personnummer, 191212121213, PNR_CHECK_DIGIT",
        "199002302389, http://electronichealth.se/identifier/personnummer, 199002302389, PNR_DATE",
        "191212120008, http://electronichealth.se/identifier/personnummer, 191212120008, PNR_SERIAL_000",
        "202701012383, http://electronichealth.se/identifier/personnummer, 202701012383, PNR_FUTURE",
        "1.2.752.129.2.1.3.1|196109732393, http://electronichealth.se/identifier/samordningsnummer, 196109732393, PNR_WRONG_KIND"
    })
    void reads(String text, String system, String value, String doubt) {
        ReadIdentifier read = MunicipalPersonId.read(text, "/personId", SOURCE, TODAY);

        assertThat(read.identifier()).isEqualTo(new PersonIdentifier(system, value));
        assertThat(read.doubt()).hasToString(doubt);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1212121212, PNR_FORMAT",
        "19121212121, PNR_FORMAT",
        "19121212-121A, PNR_FORMAT",
        "199013012381, PNR_DATE",
        "1.2.752.129.2.1.3.1|199013012381, PNR_DATE",
        "1.2.752.129.2.1.3.1|12, PNR_FORMAT",
        "1.2.752.113.11.0.2.1.1.1|20210325K068, RESERVE_FORMAT",
        "patient|77, PNR_FORMAT",
        "1.2.752.97.3.1.3|, PNR_FORMAT"
    })
    void refuses(String text, String code) {
        Untranslatable refusal = catchThrowableOfType(
                Untranslatable.class, () -> MunicipalPersonId.read(text, "/personId", SOURCE, TODAY));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).doesNotContain(text);
    }
}
