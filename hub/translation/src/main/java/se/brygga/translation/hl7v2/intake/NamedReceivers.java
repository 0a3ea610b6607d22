package se.brygga.translation.hl7v2.intake;

import java.util.List;
import java.util.Optional;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.hl7v2.message.Header;

/** For whom a message is, beyond the hub: the HSA-ids in MSH-6 (HL7 v2.5.1, 2.15.9.6). */
public final class NamedReceivers {

    private static final int FACILITY = 6;

    private NamedReceivers() {}

    /** Returns them; none if MSH-6 names the hub or somebody without HSA-id. */
    public static List<String> of(InboxMessage message) {
        Optional<Header> header = Header.read(message.content());
        return header.stream()
                .flatMap(read -> List.of(read.component(FACILITY, 1), read.component(FACILITY, 2)).stream())
                .filter(Canonical::isHsaId)
                .distinct()
                .toList();
    }
}
