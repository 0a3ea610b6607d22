package se.brygga.translation.fhirmessage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Entries;

/** What a message is about, with every reference followed, so that ids do not matter. */
final class Focus {

    private static final Set<String> NOT_CONTENT = Set.of("id", "meta", "text");

    private final Entries entries;
    private final Set<String> leaves = new TreeSet<>();

    private Focus(Entries entries) {
        this.entries = entries;
    }

    static List<String> leaves(Bundle message) {
        var header = (MessageHeader) message.getEntryFirstRep().getResource();
        var focus = new Focus(new Entries(message));
        focus.follow(header.getFocusFirstRep(), "focus", new HashSet<>());
        return new ArrayList<>(focus.leaves);
    }

    private void follow(Reference reference, String path, Set<Resource> above) {
        Resource target = entries.find(reference.getReference()).orElseThrow().resource();
        if (above.add(target)) {
            walk(target, path + '>' + target.fhirType(), above);
            above.remove(target);
        }
    }

    private void walk(Base base, String path, Set<Resource> above) {
        if (base.isPrimitive()) {
            leaves.add(path + '=' + base.primitiveValue());
        } else if (base instanceof Reference reference && reference.hasReference()) {
            follow(reference, path, above);
            return;
        }
        for (Property property : base.children()) {
            if (base instanceof Resource && NOT_CONTENT.contains(property.getName())) {
                continue;
            }
            int number = 0;
            for (Base value : property.getValues()) {
                walk(value, path + '.' + property.getName() + number++, above);
            }
        }
    }
}
