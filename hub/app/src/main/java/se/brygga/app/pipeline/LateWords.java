package se.brygga.app.pipeline;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * What coordination is told when a message comes late: of what stands until it is said otherwise (an enrolment with its ground, a
 * team, a request), the newest words, so that an old "yes" never undoes a newer "no". An answer, a message or an act of a plan is
 * said once and means what it says, whenever it comes.
 */
final class LateWords {

    private LateWords() {}

    /** Returns the resources of a message that has been kept, the newest of the record for those that stand and came late. */
    static List<Resource> newest(RecordTransaction record, Kept kept, List<Resource> sent) {
        return sent.stream()
                .map(one -> stands(one) ? newest(record, kept, one) : one)
                .toList();
    }

    private static boolean stands(Resource one) {
        return one instanceof EpisodeOfCare
                || one instanceof CareTeam
                || one instanceof Task task && task.getStatus() == TaskStatus.REQUESTED;
    }

    private static Resource newest(RecordTransaction record, Kept kept, Resource one) {
        return record.newest(one.getClass(), one.getIdElement().getIdPart())
                .filter(known -> known.effective().isAfter(kept.at()))
                .map(StoredResource::resource)
                .orElse(one);
    }
}
