package se.brygga.translation.municipal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;

/** The two municipal systems of the tests, as their connector folders describe them. */
public final class MunicipalSources {

    private static final Map<String, String> PERSONAL_NUMBER = Map.of(
            "1.2.752.129.2.1.3.1", "http://electronichealth.se/identifier/personnummer",
            "1.2.752.129.2.1.3.3", "http://electronichealth.se/identifier/samordningsnummer");

    private MunicipalSources() {}

    public static Source akerby() {
        return source(
                "akerby-homecare",
                "SE2120009994",
                Map.of(),
                Map.of(
                        "services", Map.of("HTJ-D", "HTJ", "AVL", "unmapped"),
                        "legal-bases", Map.of("SoL", "SOL")));
    }

    public static Source sjostad() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("sourceId", "beslutsnummer");
        columns.put("personId", "personnummer");
        columns.put("custodian", "omsorgsgivare");
        columns.put("unit", "enhet");
        columns.put("legalBasis", "lagrum");
        columns.put("status", "läge");
        columns.put("recordedAt", "registrerad");
        columns.put("service", "insats");
        columns.put("decidedOn", "beslutsdatum");
        columns.put("from", "gäller från");
        columns.put("to", "gäller till");
        columns.put("hoursPerMonth", "timmar per månad");
        columns.put("extent", "omfattning");
        columns.put("reasons", "motivering");
        columns.put("householdId", "hushåll");
        columns.put("area", "område");
        columns.put("author", "handläggare");
        return source(
                "sjostad-socialcare",
                "SE2120009986",
                columns,
                Map.of(
                        "services", Map.of("Hemtjänst", "HTJ"),
                        "statuses", Map.of("Pågående", "active"),
                        "legal-bases", Map.of("SoL", "SOL")));
    }

    /** A system that speaks canonical names and codes. */
    public static Source canonical() {
        return source("akerby-homecare", "SE2120009994", Map.of(), Map.of());
    }

    /** The same system with other code tables. */
    public static Source with(Source source, Map<String, Map<String, String>> codes) {
        String body = source.custodian().substring(0, source.custodian().indexOf('-'));
        return source(source.connector(), body, source.spelling().columns(), codes);
    }

    private static Source source(
            String connector, String body, Map<String, String> columns, Map<String, Map<String, String>> codes) {
        return new Source(
                connector,
                body + "-O1",
                body + "-HTJ01",
                ZoneId.of("Europe/Stockholm"),
                StandardCharsets.UTF_8,
                "urn:oid:1.2.752.129.2.1.2.1",
                false,
                false,
                Spelling.CANONICAL.with(columns),
                codes,
                new IdentifierSystems(PERSONAL_NUMBER),
                new KeyedHash("a secret of the tests, 32 bytes long".getBytes(StandardCharsets.UTF_8)));
    }
}
