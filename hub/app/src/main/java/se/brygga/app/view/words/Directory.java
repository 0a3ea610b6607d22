package se.brygga.app.view.words;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * Names bodies and units as far as the reader may know them: of a person with protected identity only which side it is (view.md 2.6).
 *
 * @param organisations who there is
 * @param isProtected true if the names are hidden
 * @param told the reader's language
 */
public record Directory(Organisations organisations, boolean isProtected, Told told) {

    /** Returns the name of a unit. */
    public Cell unit(String hsaId) {
        if (isProtected) {
            return told.hidden();
        }
        return hsaId == null ? told.absent() : Cell.written(name(hsaId));
    }

    /** Returns the name of a source; of a person with protected identity Region or Kommun. */
    public Cell source(String hsaId) {
        if (hsaId == null) {
            return told.absent();
        }
        return isProtected ? Cell.said(told.words().get("side." + side(hsaId))) : Cell.written(name(hsaId));
    }

    /** Returns what kind of body stands behind a fact: region, municipal health care, social services. */
    public Cell kind(String hsaId) {
        return hsaId == null ? told.absent() : Cell.said(told.words().get("role." + role(hsaId)));
    }

    /** Returns whom a reference names: a unit of the directory, else what the sender calls it. */
    public Cell named(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        boolean isUnit = Canonical.HSA_ID.equals(identifier.getSystem())
                && organisations.find(identifier.getValue()).isPresent();
        if (isUnit) {
            return unit(identifier.getValue());
        }
        return Told.isMasked(reference) ? told.hidden() : told.text(reference.getDisplay());
    }

    private String name(String hsaId) {
        return organisations.find(hsaId).map(Organisation::name).orElse(hsaId);
    }

    /** Tells whether a body is a municipality's, or does what is a municipality's duty. */
    public boolean isMunicipal(String hsaId) {
        return hsaId != null
                && (role(hsaId).startsWith("MUNICIPAL") || role(hsaId).equals("PRIVATE_O"));
    }

    private String side(String hsaId) {
        return isMunicipal(hsaId) ? "municipality" : "region";
    }

    private String role(String hsaId) {
        Optional<Organisation> at = organisations.find(hsaId);
        while (at.isPresent() && at.get().role().equals("UNIT")) {
            at = Optional.ofNullable(at.get().partOf()).flatMap(organisations::find);
        }
        return at.map(Organisation::role).orElse("OTHER");
    }
}
