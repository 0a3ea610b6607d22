package se.brygga.translation.fhirmessage.envelope;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Holds the sender that a message names against the connector that it came through: nobody speaks for another (messages.md 1). */
final class SenderCheck {

    private static final String UNPROVEN = "SENDER_UNPROVEN";

    private SenderCheck() {}

    /** Throws {@link se.brygga.core.error.Untranslatable} for another's HSA-id; a sender without HSA-id is only a warning. */
    static void check(MessageHeader header, Entries entries, Source source, Accounts accounts) {
        String place = Received.HEADER + ".sender";
        Organization sender = entries.require(header.getSender(), Organization.class, place);
        List<String> claimed = sender.getIdentifier().stream()
                .filter(one -> one.hasValue() && Party.isHsaSystem(one.getSystem()))
                .map(Identifier::getValue)
                .toList();
        if (claimed.isEmpty()) {
            accounts.warn(header, "sender", UNPROVEN);
        } else if (claimed.stream().noneMatch(List.of(source.custodian(), source.unit())::contains)) {
            throw DetailCode.PARAM_INVALID.at(
                    place,
                    "The connector speaks for " + source.unit() + " of " + source.custodian()
                            + " and for nobody else. Send through the sender's own connector");
        }
    }
}
