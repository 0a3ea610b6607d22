package se.brygga.app.fhir.summary;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Organization;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.SwedishDateTime;
import se.brygga.core.time.SwedishTime;

/** Who composes a summary, who keeps it, and the cover: nobody has attested it. */
final class Publisher {

    private static final String URI = "urn:ietf:rfc:3986";
    private static final TimeZone ZONE = TimeZone.getTimeZone(SwedishTime.ZONE);

    private final Stamp stamp;
    private final Device hub = new Device();
    private final Organization custodian = new Organization();

    Publisher(Stamp stamp) {
        this.stamp = stamp;
        hub.addDeviceName().setName("Brygga").setType(DeviceNameType.USERFRIENDLYNAME);
        hub.setId("brygga");
        custodian.setId("custodian");
        custodian.getMeta().addProfile(ToIps.profile("Organization"));
        custodian.setName(stamp.custodianName());
        if (stamp.custodian() != null) {
            custodian.addIdentifier().setSystem(Canonical.HSA_ID).setValue(stamp.custodian());
        }
    }

    /** Returns the hub, which has put the document together. */
    Device hub() {
        return hub;
    }

    /** Returns the body that asked for the document. */
    Organization custodian() {
        return custodian;
    }

    /** Returns the Composition without its sections. */
    Composition composition(Contents contents) {
        var composition = new Composition();
        composition.setId(stamp.id().toString());
        composition.getMeta().addProfile(ToIps.profile("Composition"));
        composition.setLanguage("sv");
        composition.setIdentifier(identifier());
        composition.setStatus(CompositionStatus.FINAL);
        composition.setType(new CodeableConcept(new Coding("http://loinc.org", "60591-5", null)));
        composition.setSubject(contents.patient());
        composition.setDateElement(SwedishDateTime.of(stamp.at(), TemporalPrecisionEnum.SECOND));
        composition.addAuthor(contents.referenceTo(hub));
        composition.setTitle(new Bilingual("Patientöversikt", "International Patient Summary").toString());
        composition.setCustodian(contents.referenceTo(custodian));
        return composition;
    }

    private Identifier identifier() {
        return new Identifier().setSystem(URI).setValue("urn:uuid:" + stamp.id());
    }

    /** Returns what the document says before all sections. */
    static List<Bilingual> preface(Stamp stamp, List<Bilingual> withheld, List<Section> leftOut) {
        List<Bilingual> sentences = new ArrayList<>();
        String at = SwedishTime.minute(stamp.at());
        sentences.add(new Bilingual(
                "Automatiskt sammanställt " + at + ". Ingen person har granskat helheten.",
                "Composed automatically " + at + ". No person has reviewed the whole."));
        sentences.addAll(withheld);
        if (!leftOut.isEmpty()) {
            sentences.add(new Bilingual(
                    "Avsnitt som därför är utelämnade: "
                            + leftOut.stream()
                                    .map(section -> section.title().swedish())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Sections left out for that reason: "
                            + leftOut.stream()
                                    .map(section -> section.title().english())
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        return sentences;
    }

    /** Returns the document. */
    Bundle bundle(Composition composition, Contents contents) {
        var bundle = new Bundle();
        bundle.setId(stamp.id().toString());
        bundle.getMeta().addProfile(Summary.PROFILE);
        bundle.setIdentifier(identifier());
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.setTimestampElement(new InstantType(Date.from(stamp.at()), TemporalPrecisionEnum.MILLI, ZONE));
        bundle.addEntry()
                .setFullUrl(Contents.urn(stamp.id(), Contents.key(composition)))
                .setResource(composition);
        contents.byUrn()
                .forEach((urn, resource) -> bundle.addEntry().setFullUrl(urn).setResource(resource));
        return bundle;
    }
}
