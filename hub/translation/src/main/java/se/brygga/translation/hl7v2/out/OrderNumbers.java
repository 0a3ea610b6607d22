package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/**
 * Where a segment has the numbers of an order, by their type in table 0203.
 *
 * @param placer field of who ordered
 * @param filler field of who carries it out
 */
record OrderNumbers(SegmentWriter segment, int placer, int filler) {

    private static final String PLACER = "PLAC";
    private static final String FILLER = "FILL";

    /** Writes one number of each type; {@code otherwise} is the type of one that has none: {@code PLAC} or {@code FILL}. */
    void write(List<Identifier> identifiers, String otherwise) {
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            String type = IdentifierToCx.type(identifier);
            boolean fillers = FILLER.equals(type == null ? otherwise : type);
            boolean known = type == null || type.equals(PLACER) || type.equals(FILLER);
            int field = fillers ? filler : placer;
            if (known && !segment.has(field)) {
                String path = "identifier[" + i + ']';
                FieldWriter at = segment.add(field);
                IdentifierToCx.writeEi(at, identifier, path);
                at.mapped(path + ".type");
                if (segment.sender()
                        .equals(identifier.getAssigner().getIdentifier().getValue())) {
                    segment.mapped(path + ".assigner.identifier", "MSH-4");
                }
            }
        }
    }
}
