package se.brygga.simulators.municipality;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A granted decision on support (biståndsbeslut), by canonical field names (messages.md 6).
 *
 * @param sourceId the municipality's id of the decision
 * @param personId whom it is for
 * @param organisation HSA-id of the social care provider
 * @param unit HSA-id of the unit that gives the support
 * @param from first day
 */
public record Decision(String sourceId, String personId, String organisation, String unit, LocalDate from) {

    /** Returns the fields as the JSON object that home care sends. */
    public Map<String, String> json() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "decision");
        fields.putAll(fields());
        return fields;
    }

    /** Returns decisions as the CSV file that social care leaves. */
    public static String csv(List<Decision> decisions) {
        var text = new StringBuilder();
        for (Decision decision : decisions) {
            if (text.isEmpty()) {
                text.append(String.join(";", decision.fields().keySet())).append('\n');
            }
            text.append(String.join(";", decision.fields().values())).append('\n');
        }
        return text.toString();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("sourceId", sourceId);
        fields.put("personId", personId);
        fields.put("custodian", organisation);
        fields.put("unit", unit);
        fields.put("legalBasis", "SOL");
        fields.put("status", "active");
        fields.put("recordedAt", OffsetDateTime.now().withNano(0).toString());
        fields.put("service", "HTJ");
        fields.put("decidedOn", from.toString());
        fields.put("from", from.toString());
        return fields;
    }
}
