package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.outbound.FhirLeaves;

/**
 * What became of each leaf of a Bundle: places are those of {@link FhirLeaves}, {@code Patient.name[0].family}; what belongs to
 * no resource is {@code Bundle.timestamp}. Not safe for several threads.
 */
public final class Accounts {

    private static final Pattern RESOURCE = Pattern.compile("Bundle\\.entry\\[(\\d+)]\\.resource(\\..*)?");
    private static final Set<String> ENVELOPE = Set.of("id", "meta", "implicitRules");

    private static final Set<String> SENDING =
            Set.of("MessageHeader", "Organization", "Provenance", "OperationOutcome", "Endpoint");

    private final LossReport losses = new LossReport();
    private final Map<Resource, String> names = new IdentityHashMap<>();
    private final Map<String, List<String>> leaves = new HashMap<>();

    /** Enters every leaf; {@code unknown} holds the FHIRPath of what FHIR does not know, which stays unmapped. */
    public Accounts(Bundle bundle, List<String> unknown) {
        envelope(bundle);
        List<Resource> resources = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource != null)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (Resource resource : resources) {
            int number = numbers.merge(resource.fhirType(), 1, Integer::sum);
            names.put(resource, number < 2 ? resource.fhirType() : resource.fhirType() + '(' + number + ')');
        }
        for (String leaf : FhirLeaves.of(resources).keySet()) {
            losses.present(leaf);
            leaves.computeIfAbsent(leaf.substring(0, leaf.indexOf('.')), name -> new ArrayList<>())
                    .add(leaf);
        }
        unknown.forEach(place -> losses.present(place(place, bundle)));
    }

    /** Notes that a resource is kept whole as {@code target}; its id, meta and narrative are not. */
    public void kept(Resource resource, String target) {
        String name = names.get(resource);
        for (String leaf : of(resource)) {
            String path = leaf.substring(name.length() + 1);
            String top = path.split("[.\\[]", 2)[0];
            if (ENVELOPE.contains(top)) {
                losses.dropped(leaf, Reason.STRUCTURAL);
            } else if (top.equals("text")) {
                losses.dropped(leaf, Reason.FORMATTING);
            } else {
                losses.mapped(leaf, target + '.' + path);
            }
        }
    }

    /** Notes of a resource that serves the sending only what nothing else was said about; others stay as they are. */
    public void envelope(Resource resource) {
        if (SENDING.contains(resource.fhirType())) {
            of(resource).forEach(leaf -> dropIfUnmapped(leaf, Reason.STRUCTURAL));
        }
    }

    /** Notes that an element and all below it went to {@code target}. */
    public void mapped(Resource resource, String path, String target) {
        below(resource, path).forEach(leaf -> losses.mapped(leaf, target));
    }

    /** Notes that an element and all below it was left out on purpose. */
    public void dropped(Resource resource, String path, Reason reason) {
        below(resource, path).forEach(leaf -> losses.dropped(leaf, reason));
    }

    /** Notes something doubtful about an element. */
    public void warn(Resource resource, String path, String code) {
        losses.warn(names.getOrDefault(resource, "Bundle") + '.' + path, code);
    }

    /** Returns the loss report. */
    public LossReport losses() {
        return losses;
    }

    private void envelope(Bundle bundle) {
        structural("Bundle.id", bundle.hasId());
        structural("Bundle.type", bundle.hasType());
        structural("Bundle.meta", bundle.hasMeta());
        structural("Bundle.identifier", bundle.hasIdentifier());
        structural("Bundle.timestamp", bundle.hasTimestamp());
        int number = 0;
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            String place = "Bundle.entry[" + number++ + ']';
            structural(place + ".fullUrl", entry.hasFullUrl());
            structural(place + ".request", entry.hasRequest());
        }
    }

    private void structural(String place, boolean there) {
        if (there) {
            losses.present(place);
            losses.dropped(place, Reason.STRUCTURAL);
        }
    }

    private void dropIfUnmapped(String leaf, Reason reason) {
        if (losses.fates().get(leaf).kind().equals("unmapped")) {
            losses.dropped(leaf, leaf.contains(".text.") ? Reason.FORMATTING : reason);
        }
    }

    private List<String> of(Resource resource) {
        return leaves.getOrDefault(names.getOrDefault(resource, ""), List.of());
    }

    private List<String> below(Resource resource, String path) {
        String place = names.get(resource) + '.' + path;
        return of(resource).stream()
                .filter(leaf -> leaf.startsWith(place))
                .filter(leaf -> leaf.length() == place.length() || ".[".indexOf(leaf.charAt(place.length())) >= 0)
                .toList();
    }

    private String place(String fhirPath, Bundle bundle) {
        Matcher inResource = RESOURCE.matcher(fhirPath);
        if (!inResource.matches()) {
            return fhirPath;
        }
        Resource resource =
                bundle.getEntry().get(Integer.parseInt(inResource.group(1))).getResource();
        return names.getOrDefault(resource, fhirPath) + (inResource.group(2) == null ? "" : inResource.group(2));
    }
}
