package se.brygga.translation.fhirmessage.envelope;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.reading.Node;

/** Finds in the unchecked tree of a Bundle what its envelope needs; what is missing is empty, never an error. */
public final class Nodes {

    private final Node bundle;

    /** Takes the Bundle. */
    public Nodes(Node bundle) {
        this.bundle = bundle;
    }

    /** Returns the MessageHeader, if it stands in the first entry as it must. */
    public Optional<Node> header() {
        return bundle.child("entry").flatMap(entry -> entry.child("resource")).filter(resource -> "MessageHeader"
                .equals(resource.type()));
    }

    /** Returns the resources of a type, in order. */
    public Stream<Node> all(String type) {
        return bundle.all("entry").stream()
                .flatMap(entry -> entry.child("resource").stream())
                .filter(resource -> type.equals(resource.type()));
    }

    /** Returns what a reference means: by fullUrl, else by type and id. */
    public Optional<Node> find(String reference) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        String literal = References.literal(reference);
        return bundle.all("entry").stream()
                .filter(entry -> entry.text("fullUrl").equals(reference)
                        || entry.child("resource")
                                .filter(resource -> literal.equals(resource.type() + '/' + resource.text("id")))
                                .isPresent())
                .flatMap(entry -> entry.child("resource").stream())
                .findFirst();
    }

    /** Returns the organisation that a reference means. */
    public Party party(Node reference) {
        return find(reference.text("reference"))
                .or(() -> Optional.of(reference))
                .map(found -> new Party(ids(found), found.type() == null ? found.text("display") : found.text("name")))
                .orElse(Party.NONE);
    }

    /** Returns the Patient that the focus is about, else the first one. */
    public Optional<Node> patient() {
        return header().flatMap(header -> find(header.text("focus", "reference")))
                .flatMap(focus -> find(focus.text("subject", "reference")))
                .filter(found -> "Patient".equals(found.type()))
                .or(() -> all("Patient").findFirst());
    }

    /** Returns the episode ids of the first Encounter, the hospital's own before that of the national register. */
    public List<Id> episodes() {
        return all("Encounter")
                .limit(1)
                .flatMap(encounter -> encounter.all("episodeOfCare").stream())
                .flatMap(episode -> ids(episode).stream())
                .sorted(Comparator.comparing(id -> id.system().equals(MedCom.REGISTER)))
                .toList();
    }

    /** Returns the Provenances of a header, those with an activity of a message before those of the transport. */
    public Stream<Node> provenances(String headerId) {
        return all("Provenance")
                .filter(one -> one.all("target").stream()
                        .anyMatch(target ->
                                References.literal(target.text("reference")).equals("MessageHeader/" + headerId)))
                .sorted(Comparator.comparing(one -> !Activities.isOfMessage(one.text("activity", "coding", "system"))));
    }

    private static List<Id> ids(Node element) {
        return element.all("identifier").stream()
                .map(id -> new Id(id.text("system"), id.text("value")))
                .filter(id -> !id.value().isEmpty())
                .toList();
    }
}
