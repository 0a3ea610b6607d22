package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PV1 (HL7 v2.5.1, 3.4.3). */
final class EncounterToPv1 {

    private static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-";
    private static final String VISIT_NUMBER = "VN";

    /** v3-ParticipationType to the field. */
    private static final Map<String, Integer> PARTICIPANTS =
            Map.of("ATND", 7, "REF", 8, "CON", 9, "ADM", 17, "PART", 52);

    private EncounterToPv1() {}

    /** Writes the visit; {@code trigger} is null in messages that only name it. */
    static void write(Encounter visit, AdtTrigger trigger, MessageWriter writer) {
        SegmentWriter pv1 = writer.segment("PV1", visit);
        pv1.constant(1, "1");
        patientClass(visit.getClass_(), pv1);
        EncounterToLocations.write(visit, pv1);
        ConceptInTable.plain("0007").write(pv1.add(4), visit.getTypeFirstRep(), "type[0]");
        participants(visit, pv1);
        ConceptInTable.plain("0069").write(pv1.add(10), visit.getServiceType(), "serviceType");
        identifiers(visit, pv1);
        hospitalization(visit, pv1);
        provider(visit, pv1);
        DateTimeToDtm.write(pv1, 44, visit.getPeriod().getStartElement(), "period.start");
        DateTimeToDtm.write(pv1, 45, visit.getPeriod().getEndElement(), "period.end");
        if (visit.hasEpisodeOfCare()) {
            String path = "episodeOfCare[0].identifier";
            IdentifierToCx.write(pv1.add(54), visit.getEpisodeOfCareFirstRep().getIdentifier(), null, path);
            assigner(visit.getEpisodeOfCareFirstRep().getIdentifier(), path, pv1);
        }
        if (trigger != null) {
            pv1.mapped("status", "MSH-9.2");
        }
    }

    private static void patientClass(Coding kind, SegmentWriter pv1) {
        String code = kind.getCode();
        boolean act = kind.hasSystem() && kind.getSystem().startsWith(ACT_CODES) && code != null;
        String known = act ? Tables.PATIENT_CLASS.back(code) : code;
        if (known == null) {
            known = Tables.WIDER_CLASS.getOrDefault(code == null ? "" : code, "U");
            pv1.warn("class", code == null ? "CLASS_MISSING" : known.equals("U") ? "CLASS_UNKNOWN" : "CLASS_WIDER");
        }
        pv1.set(2, ConceptToCwe.code(pv1.destination(), "class", code, known), "class");
    }

    private static void participants(Encounter visit, SegmentWriter pv1) {
        for (int i = 0; i < visit.getParticipant().size(); i++) {
            EncounterParticipantComponent participant = visit.getParticipant().get(i);
            String role = participant.getTypeFirstRep().getCodingFirstRep().getCode();
            Integer field = PARTICIPANTS.get(role == null ? "PART" : role);
            if (field != null) {
                String path = "participant[" + i + ']';
                ReferenceToXcn.write(pv1.add(field), participant.getIndividual(), path + ".individual");
                pv1.mapped(path + ".type", "PV1-" + field);
            }
        }
    }

    private static void identifiers(Encounter visit, SegmentWriter pv1) {
        List<Identifier> all = visit.getIdentifier();
        int number = 0;
        for (int i = 0; i < all.size(); i++) {
            if (VISIT_NUMBER.equals(IdentifierToCx.type(all.get(i)))) {
                number = i;
                break;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            int field = i == number ? 19 : 50;
            if (!pv1.has(field)) {
                String path = "identifier[" + i + ']';
                FieldWriter at = pv1.add(field);
                IdentifierToCx.write(at, all.get(i), field == 19 ? VISIT_NUMBER : null, path);
                assigner(all.get(i), path, pv1);
            }
        }
    }

    /** Numbers without an authority of their own are the sender's. */
    static void assigner(Identifier identifier, String path, SegmentWriter pv1) {
        String assigner = identifier.getAssigner().getIdentifier().getValue();
        if (pv1.sender().equals(assigner)) {
            pv1.mapped(path + ".assigner.identifier", "MSH-4");
        }
    }

    private static void hospitalization(Encounter visit, SegmentWriter pv1) {
        var stay = visit.getHospitalization();
        String path = "hospitalization.";
        IdentifierToCx.write(pv1.add(5), stay.getPreAdmissionIdentifier(), null, path + "preAdmissionIdentifier");
        assigner(stay.getPreAdmissionIdentifier(), path + "preAdmissionIdentifier", pv1);
        ConceptInTable.plain("0092").write(pv1.add(13), stay.getReAdmission(), path + "reAdmission");
        ConceptInTable.plain("0023").write(pv1.add(14), stay.getAdmitSource(), path + "admitSource");
        for (int i = 0; i < stay.getSpecialArrangement().size(); i++) {
            ConceptInTable.plain("0009")
                    .write(pv1.add(15), stay.getSpecialArrangement().get(i), path + "specialArrangement[" + i + ']');
        }
        ConceptInTable.DISPOSITION.write(pv1.add(36), stay.getDischargeDisposition(), path + "dischargeDisposition");
        pv1.set(37, stay.getDestination().getDisplay(), path + "destination.display");
    }

    /** The sender is in MSH-4 already. */
    private static void provider(Encounter visit, SegmentWriter pv1) {
        Reference provider = visit.getServiceProvider();
        String id = provider.getIdentifier().getValue();
        if (pv1.sender().equals(id)) {
            pv1.mapped("serviceProvider.identifier", "MSH-4");
        } else {
            pv1.set(39, id, "serviceProvider.identifier");
        }
        if (!pv1.has(39)) {
            pv1.set(39, provider.getDisplay(), "serviceProvider.display");
        }
        pv1.dropped("serviceProvider.reference", Reason.STRUCTURAL);
    }
}
