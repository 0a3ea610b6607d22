package se.brygga.translation.fhirmessage.out;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.fhirmessage.envelope.MedCom;

/** Gives an Encounter the form that it has in a notice of a stay: nothing clinical, an episode id, leaves by their name there. */
final class EncounterForm {

    private EncounterForm() {}

    static void apply(Encounter stay, Parties parties, Event event) {
        stay.setType(null).setServiceType(null).setPriority(null).setParticipant(null);
        stay.setReasonCode(null).setReasonReference(null).setDiagnosis(null);
        stay.setHospitalization(null).setLocation(null).setPartOf(null);
        boolean hasEpisode = stay.getEpisodeOfCare().stream()
                .anyMatch(episode -> episode.getIdentifier().hasValue());
        if (!hasEpisode) {
            stay.addEpisodeOfCare()
                    .getIdentifier()
                    .setSystem(Canonical.BASE + "/NamingSystem/case")
                    .setValue(stay.getIdElement().getIdPart());
        }
        if (event.code().equals(MedCom.NOTIFICATION_EVENT)) {
            for (Extension extension : stay.getExtension()) {
                if (Canonical.LEAVE.equals(extension.getUrl())) {
                    extension.setUrl(MedCom.LEAVE);
                }
            }
        }
        unit(stay, parties);
    }

    /** The unit is the organisation that was enclosed; without one it is the sender. */
    private static void unit(Encounter stay, Parties parties) {
        Reference unit = stay.getServiceProvider();
        if (unit.hasReference()) {
            unit.setIdentifier(null).setDisplay(null);
        } else {
            stay.setServiceProvider(parties.sender());
        }
    }
}
