package se.brygga.app.fhir.search;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.fhir.Canonical;

/**
 * Who is behind each version of a resource, composed from what is stored with it (domain.md 10, Provenance); for
 * the custodian's own systems, which alone read earlier versions. The door to the record notes the reading, of what it is about.
 */
final class Origins implements Source {

    private static final String HSA_ID = "urn:oid:1.2.752.29.4.19";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final ReadRecord records;

    Origins(ReadRecord records) {
        this.records = records;
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        List<String> targets = query.values("target");
        if (targets.size() != 1 || Matching.split(targets.get(0), ',').size() != 1) {
            throw Refused.parameter("Provenance is searched by one target: Type/id.");
        }
        String[] target = targets.get(0).split("/");
        if (target.length != 2 || Allowed.find(target[0]).isEmpty()) {
            throw Refused.parameter("Provenance is searched by one target: Type/id.");
        }
        return new Found(origins(access, target[0], target[1]).toList(), Set.of());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        String[] parts = id.split("\\.", 2);
        int last = id.lastIndexOf('.');
        if (parts.length < 2
                || last <= parts[0].length()
                || Allowed.find(parts[0]).isEmpty()) {
            return Optional.empty();
        }
        return origins(access, parts[0], id.substring(parts[0].length() + 1, last))
                .filter(one -> one.shared().getIdElement().getIdPart().equals(id))
                .findFirst();
    }

    private Stream<Permitted> origins(Access access, String type, String id) {
        return records.history(access, type, id).stream()
                .map(Origins::origin)
                .filter(one -> Covered.covers(access, one));
    }

    private static Permitted origin(Permitted version) {
        String type = version.shared().fhirType();
        String id = version.shared().getIdElement().getIdPart();
        var origin = new Provenance();
        origin.setId(type + "." + id + "." + version.version());
        origin.getMeta().setVersionId("1").setLastUpdated(Date.from(version.updated()));
        origin.addTarget(new Reference(type + "/" + id + "/_history/" + version.version()));
        origin.setRecorded(Date.from(version.updated()));
        agent(origin, "custodian", version.custodian());
        agent(origin, "author", version.origin().unit());
        if (version.origin().informationType() != null) {
            origin.getMeta()
                    .addTag()
                    .setSystem(Canonical.INFORMATION_TYPE)
                    .setCode(version.origin().informationType());
        }
        if (version.origin().message() != null) {
            var message = new Identifier()
                    .setSystem(Canonical.MESSAGE)
                    .setValue(version.origin().message().id());
            origin.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(new Reference().setIdentifier(message));
        }
        return new Permitted(origin, origin::copy, 1, version.updated(), version.origin());
    }

    private static void agent(Provenance origin, String part, String hsaId) {
        if (hsaId == null) {
            return;
        }
        var agent = origin.addAgent();
        agent.getType().addCoding().setSystem(PARTICIPATION).setCode(part);
        agent.setWho(
                new Reference().setIdentifier(new Identifier().setSystem(HSA_ID).setValue(hsaId)));
    }
}
