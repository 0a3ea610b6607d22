package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

class AffectedUnitsTest {

    private static final List<String> MAILBOX = List.of("utskrivning");

    private static final Organisations DIRECTORY = new Organisations(List.of(
            unit("A-home", "A-org", "9901", MAILBOX, "akerby"),
            unit("A-nursing", "A-org", "9901", MAILBOX, "akerby"),
            unit("A-team", "A-org", "9901", List.of(), "akerby"),
            unit("S-home", "S-org", "9902", MAILBOX, "sjostad"),
            unit("B-home", "B-org", "9903", MAILBOX, null),
            unit("P-mailbox", "P-org", null, MAILBOX, "private"),
            unit("P-team", "P-org", null, List.of(), null),
            unit("X-team", null, null, List.of(), null)));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "affected-units.csv", delimiter = ';', numLinesToSkip = 1)
    void finds(String situation, String municipality, String following, String units, String apart, String reason) {
        AffectedUnits affected = AffectedUnits.of(registeredIn(municipality), words(following), DIRECTORY);

        assertThat(affected.units()).extracting(Organisation::hsaId).isEqualTo(words(units));
        assertThat(affected.notConnected()).extracting(Organisation::hsaId).isEqualTo(words(apart));
        assertThat(affected.reason()).isEqualTo(reason);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static Patient registeredIn(String municipality) {
        var patient = new Patient();
        patient.addAddress().setUse(AddressUse.TEMP).addExtension(Canonical.MUNICIPALITY, new StringType("9902"));
        var home = patient.addAddress().setUse(AddressUse.HOME).setCity("Åkerby");
        if (municipality != null) {
            home.addExtension(Canonical.MUNICIPALITY, new StringType(municipality));
        }
        return patient;
    }

    private static Organisation unit(
            String hsaId, String partOf, String municipality, List<String> notices, String connector) {
        return new Organisation(hsaId, hsaId, "UNIT", partOf, municipality, notices, connector);
    }
}
