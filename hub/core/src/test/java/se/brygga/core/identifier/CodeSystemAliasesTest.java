package se.brygga.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain.md 4, as fhir-profiles ships it. */
class CodeSystemAliasesTest {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    @ParameterizedTest(name = "{0} goes out as {1}")
    @CsvSource({
        "2.16.840.1.113883.6.96, http://snomed.info/sct",
        "urn:oid:1.2.752.116.2.1.1, http://snomed.info/sct",
        "1.2.752.116.1.1.1.1.3, https://www.icd10.se/",
        "http://terminology.hl7.se/CodeSystem/icd-10-se, https://www.icd10.se/",
        "2.16.840.1.113883.6.3, http://hl7.org/fhir/sid/icd-10",
        "1.2.752.116.1.1.1.1.1, urn:oid:1.2.752.116.1.3.2.1.4",
        "1.2.752.129.2.2.3.1.1, urn:oid:1.2.752.129.2.2.3.1.1",
        "1.2.759.129.2.2.1.4, urn:oid:1.2.752.129.2.2.1.4",
        "1.2.752.129.5.1.69,"
                + " https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt",
        "http://loinc.org, http://loinc.org"
    })
    void manyAliasesInOneCanonicalOut(String alias, String canonical) {
        assertThat(SYSTEMS.canonical(alias)).isEqualTo(canonical);
    }
}
