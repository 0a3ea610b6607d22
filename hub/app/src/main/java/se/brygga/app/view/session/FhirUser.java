package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;

/** Who has opened the view, where the login names a Practitioner of the record system (SMART App Launch 2.2, {@code fhirUser}). */
final class FhirUser {

    private static final String HSA = "urn:oid:1.2.752.29.4.19";
    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");
    private static final Pattern PRACTITIONER = Pattern.compile("Practitioner/([A-Za-z0-9.-]{1,64})");
    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    private FhirUser() {}

    /** Returns the id of the Practitioner at this FHIR base that a login names; empty for anything else. */
    static Optional<String> id(String base, Object claim) {
        if (!(claim instanceof String address)) {
            return Optional.empty();
        }
        String whole = base + "/";
        Matcher named = PRACTITIONER.matcher(address.startsWith(whole) ? address.substring(whole.length()) : address);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Returns the HSA-id of a Practitioner; empty if it has none, or two. */
    static Optional<String> employee(JsonNode practitioner) {
        String found = null;
        for (JsonNode one : practitioner.path("identifier")) {
            String value = one.path("value").asText();
            if (SYSTEMS.canonical(one.path("system").asText()).equals(HSA)
                    && HSA_ID.matcher(value).matches()) {
                if (found != null && !found.equalsIgnoreCase(value)) {
                    return Optional.empty();
                }
                found = value;
            }
        }
        return Optional.ofNullable(found);
    }
}
