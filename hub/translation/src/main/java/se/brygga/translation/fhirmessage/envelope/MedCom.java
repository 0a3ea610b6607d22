package se.brygga.translation.fhirmessage.envelope;

import java.util.List;

/** Names that MedCom gave: code systems, extensions and identifier systems of messages.md 1 to 3. */
public final class MedCom {

    public static final String EVENTS = "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-eventCodes";
    public static final String ACTIVITIES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-activityCodes";
    public static final String DESTINATION_USES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-destinationUse";
    public static final String CATEGORIES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes";

    public static final String DESTINATION_USE =
            "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-destinationUseExtension";
    public static final String REPORT_OF_ADMISSION = "http://medcomfhir.dk/ig/hospitalnotification/StructureDefinition/"
            + "medcom-messaging-reportOfAdmissionExtension";

    /** Spelt so in its source. */
    public static final String LEAVE = "http://medcomfhir.dk/ig/hospitalnotification/StructureDefinition/"
            + "medcom-hospitalnotifiation-leave-period-extension";

    private static final String CORE = "http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-";
    public static final String SENDER = CORE + "sender-extension";
    public static final String DATE_TIME = CORE + "datetime-extension";
    public static final String IDENTIFIER = CORE + "identifier-extension";
    public static final String AUTHOR = CORE + "practitioner-extension";
    public static final String CONTACT = CORE + "contact-extension";

    /** Danish directory of health organisations. */
    public static final String SOR = "urn:oid:1.2.208.176.1.1";

    /** Global location number. */
    public static final String GLN = "https://www.gs1.org/gln";

    /** Danish person number. */
    public static final String PERSON_NUMBER = "urn:oid:1.2.208.176.1.2";

    /** Danish national patient register: its episode ids are not the hospital's own. */
    public static final String REGISTER = "https://www.esundhed.dk/Registre/Landspatientregisteret";

    public static final String NOTIFICATION_EVENT = "hospital-notification-message";
    public static final String COMMUNICATION_EVENT = "care-communication-message";
    public static final String ACKNOWLEDGEMENT_EVENT = "acknowledgement-message";
    public static final String ACKNOWLEDGEMENT = "acknowledgement";

    /** What an Encounter in a notice of a stay does not have (messages.md 2). */
    public static final List<String> CLINICAL = List.of(
            "type",
            "serviceType",
            "priority",
            "participant",
            "reasonCode",
            "reasonReference",
            "diagnosis",
            "hospitalization",
            "location",
            "partOf");

    private MedCom() {}
}
