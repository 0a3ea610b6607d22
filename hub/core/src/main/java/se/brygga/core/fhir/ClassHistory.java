package se.brygga.core.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.ClassHistoryComponent;
import org.hl7.fhir.r4.model.Period;

/** Keeps the classes that a visit had before (HL7 v2 A06, A07; messages.md 5). */
final class ClassHistory {

    private ClassHistory() {}

    /** Carries the history on, and adds the class that is left; when it was left is for the stay to say. */
    static void complete(Encounter to, Encounter from) {
        List<ClassHistoryComponent> history = new ArrayList<>(from.getClassHistory());
        boolean changed = to.hasClass_()
                && from.getClass_().hasCode()
                && !from.getClass_().getCode().equals(to.getClass_().getCode());
        Period since = from.getPeriod().hasStart() ? from.getPeriod() : to.getPeriod();
        if (changed && since.hasStart() && !"UNK".equals(from.getClass_().getCode())) {
            var period = new Period().setStartElement(since.getStartElement().copy());
            history.add(new ClassHistoryComponent(from.getClass_().copy(), period));
        }
        if (!to.hasClassHistory()) {
            to.setClassHistory(history);
        }
    }
}
