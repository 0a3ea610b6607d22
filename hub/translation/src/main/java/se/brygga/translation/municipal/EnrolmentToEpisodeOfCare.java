package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates an enrolment in a care model to EpisodeOfCare (profile brygga-enrolment). */
final class EnrolmentToEpisodeOfCare {

    private static final String END = Canonical.BASE + "/CodeSystem/enrolment-end";

    private static final Map<String, EpisodeOfCareStatus> STATUS = Map.of(
            "planned", EpisodeOfCareStatus.PLANNED,
            "active", EpisodeOfCareStatus.ACTIVE,
            "completed", EpisodeOfCareStatus.FINISHED,
            "cancelled", EpisodeOfCareStatus.CANCELLED,
            "error", EpisodeOfCareStatus.ENTEREDINERROR);

    private EnrolmentToEpisodeOfCare() {}

    static Translated translate(Fields fields) {
        var episode = new EpisodeOfCare();
        Common.begin(episode, "enrolment", fields);
        if (fields.has("endReason")) {
            String code = code(fields, "endReason", "enrolment-ends", "EpisodeOfCare.extension[enrolment-end]");
            episode.addExtension(
                    Canonical.ENROLMENT_END, new Coding().setSystem(END).setCode(code));
        }
        ConsentField.add(fields, episode);
        episode.setStatus(fields.oneOf(STATUS, "status", "statuses", "EpisodeOfCare.status"));
        episode.addType()
                .addCoding()
                .setSystem(Canonical.CARE_MODEL)
                .setCode(code(fields, "model", "care-models", "EpisodeOfCare.type[0].coding[0].code"));
        List<String> needs = fields.items("needBasis");
        for (String item : needs.isEmpty() ? List.of("needBasis") : needs) {
            episode.addType()
                    .addCoding()
                    .setSystem(Canonical.NEED_BASIS)
                    .setCode(code(fields, item, "need-bases", "EpisodeOfCare.type.coding[0].code"));
        }
        episode.setManagingOrganization(Common.unit(fields, "EpisodeOfCare.managingOrganization"));
        Common.author(fields, "EpisodeOfCare.careManager").ifPresent(episode::setCareManager);
        episode.setPeriod(Common.days(fields, "EpisodeOfCare.period"));
        return Common.end(fields, List.of(episode));
    }

    /** Care models are data: which codes there are is for the coordination to know. */
    private static String code(Fields fields, String name, String table, String target) {
        String told = fields.required(name, target);
        String known = fields.source().code(table, told);
        String code = known == null ? told : known;
        if (!Coded.isCode(code)) {
            throw fields.bad(name, "UNKNOWN_CODE", "A code belongs here, without double spaces or line breaks");
        }
        return code;
    }
}
