package se.brygga.simulators.municipality;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A granted decision on support (biståndsbeslut), as the two municipalities' systems write it (messages.md 6).
 *
 * @param sourceId the municipality's id of the decision
 * @param personId whom it is for
 * @param organisation HSA-id of the social care provider
 * @param unit HSA-id of the unit that gives the support
 * @param from first day
 */
public record Decision(String sourceId, String personId, String organisation, String unit, LocalDate from) {

    private static final String SJOSTADS_HEADER =
            "beslutsnummer;personnummer;omsorgsgivare;enhet;handläggare;lagrum;läge;"
                    + "registrerad;insats;område;beslutsdatum;gäller från;gäller till;timmar per månad;omfattning\n";

    /** Returns the JSON object that Åkerby's home care sends. */
    public Map<String, String> json() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "decision");
        fields.put("sourceId", sourceId);
        fields.put("personId", personId);
        fields.put("custodian", organisation);
        fields.put("unit", unit);
        fields.put("legalBasis", "SoL");
        fields.put("status", "active");
        fields.put("recordedAt", now());
        fields.put("service", "HTJ-D");
        fields.put("decidedOn", from.toString());
        fields.put("from", from.toString());
        return fields;
    }

    /** Returns the CSV file that Sjöstad's social care leaves, with the names of its supplier. */
    public static String csv(List<Decision> decisions) {
        var text = new StringBuilder(SJOSTADS_HEADER);
        decisions.forEach(decision -> text.append(decision.row()));
        return text.toString();
    }

    private String row() {
        return String.join(
                        ";",
                        sourceId,
                        personId,
                        organisation,
                        unit,
                        "",
                        "SoL",
                        "Pågående",
                        now(),
                        "Hemtjänst",
                        "",
                        from.toString(),
                        from.toString(),
                        "",
                        "",
                        "")
                + "\n";
    }

    private static String now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
