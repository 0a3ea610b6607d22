package se.brygga.core.fhir;

import java.util.regex.Pattern;

/** Canonical URLs of what Brygga itself defines; the resources stand in fhir-profiles. */
public final class Canonical {

    /** Base of all canonical URLs. */
    public static final String BASE = "https://brygga.example/fhir";

    /** Extension on Address: code of the municipality of registration (4 digits). */
    public static final String MUNICIPALITY = BASE + "/StructureDefinition/municipality-code";

    /** Extension on Encounter: estimated discharge (dateTime). */
    public static final String PLANNED_END = BASE + "/StructureDefinition/planned-end";

    /** Extension on Encounter: a leave (Period). */
    public static final String LEAVE = BASE + "/StructureDefinition/leave-period";

    /** Extension on Encounter: when the person is expected back from a leave (dateTime). */
    public static final String EXPECTED_RETURN = BASE + "/StructureDefinition/expected-return";

    /** Extension on a dateTime: the source's spelling where FHIR cannot hold its precision. */
    public static final String ORIGINAL_VALUE = BASE + "/StructureDefinition/original-value";

    /** Extension on Observation and its components: a value that is an attachment. */
    public static final String VALUE_ATTACHMENT = BASE + "/StructureDefinition/value-attachment";

    /** Code system of the events of a hospital stay. */
    public static final String DISCHARGE_EVENT = BASE + "/CodeSystem/discharge-event";

    /** Code system of municipal services. */
    public static final String SERVICE_TYPE = BASE + "/CodeSystem/service-type";

    /** Code system of legal bases: SOL, LSS, HSL. */
    public static final String LEGAL_BASIS = BASE + "/CodeSystem/legal-basis";

    /** Security labels for protected identity, from HL7 Sweden. */
    public static final String SECURITY_LABEL = "http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel";

    /** System of HSA-ids, as it goes out. */
    public static final String HSA_ID = "urn:oid:1.2.752.29.4.19";

    private static final String SOURCE = "urn:oid:1.2.752.129.2.1.4.1#";

    private static final Pattern HSA_ID_FORM = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private Canonical() {}

    /** Returns true if the text has the form of an HSA-id. */
    public static boolean isHsaId(String text) {
        return HSA_ID_FORM.matcher(text).matches();
    }

    /** Returns {@code meta.source} of a resource that this care provider owns (domain.md 10). */
    public static String source(String hsaId) {
        return SOURCE + hsaId;
    }
}
