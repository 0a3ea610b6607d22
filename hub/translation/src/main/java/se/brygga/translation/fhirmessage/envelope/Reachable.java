package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Entries.Entry;

/** What hangs together by references, in circles or not. */
public final class Reachable {

    private Reachable() {}

    /** Throws {@link se.brygga.core.error.Untranslatable} if a reference of the message, its history apart, leads nowhere. */
    static void check(MessageHeader header, Provenance provenance, Entries entries) {
        from(header, entries);
        var agents = new Provenance();
        agents.setAgent(provenance.getAgent());
        follow(agents, entries.place(provenance), entries);
    }

    /** Returns a resource and all that it refers to, directly or not, in the order of meeting. */
    public static List<Resource> from(Resource start, Entries entries) {
        return follow(start, entries.place(start), entries);
    }

    private static List<Resource> follow(Resource start, String startPlace, Entries entries) {
        Set<Resource> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Resource> reached = new ArrayList<>();
        Deque<Entry> open = new ArrayDeque<>(List.of(new Entry(start, startPlace)));
        while (!open.isEmpty()) {
            Entry entry = open.removeFirst();
            if (!seen.add(entry.resource())) {
                continue;
            }
            reached.add(entry.resource());
            for (References.Found found : References.of(entry.resource(), entry.place())) {
                if (!found.reference().getReference().startsWith("#")) {
                    open.add(entries.find(found.reference().getReference())
                            .orElseThrow(() -> Entries.nowhere(found.place())));
                }
            }
        }
        return reached;
    }
}
