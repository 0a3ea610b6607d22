package se.brygga.app.registers;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.Registers;

/** Tells whether a provider has an outer block for a person, whatever part of the data it hides (SVOD 2:3). */
public final class OuterBlocks {

    private static final String KIND = Canonical.BASE + "/StructureDefinition/block-kind";

    private final Registers registers;

    /** Takes the registers. */
    public OuterBlocks(Registers registers) {
        this.registers = registers;
    }

    /** Tells whether there is one that is not annulled; a block of no known kind counts as one. */
    public boolean any(String person, String provider) {
        List<RegisterEntry> entries = registers.of(person);
        return entries.stream()
                .filter(entry -> entry.kind().equals(RegisterTerms.BLOCK) && entry.annulledAt() == null)
                .anyMatch(entry -> provider.equals(entry.provider()) && !isInner(entry));
    }

    private static boolean isInner(RegisterEntry entry) {
        Extension kind = entry.content().getExtensionByUrl(KIND);
        return kind != null && kind.getValue() instanceof CodeType code && "inner".equals(code.getValue());
    }
}
