package se.brygga.translation.fhirmessage.stay;

import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.MedCom;

/** What a stay is called: its episode id, of several the hospital's own (messages.md 2, stay key). */
public final class Episode {

    /** System of the stay's id in a notice: an id of ours that tells nothing. */
    public static final String CASE = Canonical.BASE + "/NamingSystem/case";

    private Episode() {}

    /** Returns the episode id, the hospital's own before that of the national register. */
    public static Optional<Identifier> idOf(Encounter encounter) {
        return encounter.getEpisodeOfCare().stream()
                .map(Reference::getIdentifier)
                .filter(Identifier::hasValue)
                .min(Comparator.comparing(id -> MedCom.REGISTER.equals(id.getSystem())));
    }

    /** Returns true if the stay is called by what our notices call it: then it may be another provider's. */
    static boolean isCase(Identifier episode) {
        return CASE.equals(episode.getSystem());
    }

    /** Returns the id of the custodian's Encounter for an episode. */
    public static String encounterId(Identifier episode, Source source) {
        String system = episode.hasSystem() ? episode.getSystem() : "";
        return source.resourceId("Encounter", system + '|' + episode.getValue());
    }
}
